package org.lstmcell.export;

import javafx.scene.layout.Region;
import org.lstmcell.export.drawing.Drawing;
import org.lstmcell.export.drawing.SceneDrawing;

/** What an export draws: one picture or several, or pages. To be made and used on the FX thread, one drawing at a time. */
interface Sheets {
    int count();

    /**
     * Lays out a sheet, for as long as no other one is asked for.
     *
     * @param index from 0
     */
    Region layOut(int index);

    /** @param index from 0 */
    default Drawing draw(int index) {
        return SceneDrawing.of(layOut(index));
    }
}
