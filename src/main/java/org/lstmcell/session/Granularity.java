package org.lstmcell.session;

/** How far one press of "next", or one beat of playing, goes. */
public enum Granularity {
    /** A whole time step, shown finished. */
    STEP,
    /** One of the seven phases of a time step. */
    PHASE
}
