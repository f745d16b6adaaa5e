package org.lstmcell.export;

import org.lstmcell.export.drawing.Drawing;

/** What an export draws: one picture or several, or pages. To be made and used on the FX thread, one drawing at a time. */
interface Sheets {
    int count();

    /** @param index from 0 */
    Drawing draw(int index);
}
