package org.lstmcell.export;

import java.util.concurrent.CancellationException;

/** Hears how far an export is. */
public interface Progress {
    /** For those who do not want to know. */
    Progress NONE = (done, all) -> { };

    /**
     * {@code done} of {@code all} parts are done, or of nobody knows how many when that is 0.
     *
     * @throws CancellationException if the export is to end without a file
     */
    void done(int done, int all);
}
