package org.lstmcell.export.dialog;

import java.awt.image.BufferedImage;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lstmcell.export.Export;
import org.lstmcell.export.ExportException;
import org.lstmcell.i18n.Messages;

/** What the file will look like: its first picture or page, or the beginning of its text, and how large it will be. */
final class ExportPreview extends VBox {
    /** Of the picture, in pixels of the screen. */
    private static final double WIDTH = 500;

    private final Messages messages;
    private final Executor background;
    private final ImageView picture = new ImageView();
    private final TextArea text = new TextArea();
    private final Label about = new Label();
    private final AtomicInteger latest = new AtomicInteger();

    /** @param background where previews are made, one after the other */
    ExportPreview(Messages messages, Executor background) {
        this.messages = messages;
        this.background = background;
        getStyleClass().add("export-preview");
        text.setEditable(false);
        text.setId("export-text");
        picture.setId("export-picture");
        StackPane ground = new StackPane(picture);
        ground.getStyleClass().add("export-ground");
        ScrollPane scroll = new ScrollPane(ground);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        picture.setFitWidth(WIDTH);
        picture.setPreserveRatio(true);
        ground.setMinHeight(Region.USE_PREF_SIZE);
        StackPane content = new StackPane(scroll, text);
        VBox.setVgrow(content, Priority.ALWAYS);
        about.setId("export-about");
        about.setWrapText(true);
        about.setMinHeight(40);
        getChildren().setAll(content, about);
    }

    /** Shows {@code export} once that is made; of several asked for in a row, the last. */
    void show(Export export) {
        int asked = latest.incrementAndGet();
        double density = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        about.setText(messages.get("export.about.working"));
        background.execute(() -> {
            if (asked != latest.get()) {
                return;
            }
            try {
                Export.Preview preview = export.preview((int) (WIDTH * density), (done, all) -> {
                    if (asked != latest.get()) {
                        throw new CancellationException();
                    }
                });
                Platform.runLater(() -> show(asked, preview));
            } catch (CancellationException e) {
                return; // another one has been asked for
            } catch (OutOfMemoryError e) {
                Platform.runLater(() -> about.setText(messages.get("error.memory")));
            } catch (ExportException e) {
                Platform.runLater(() -> refuse(asked, e));
            }
        });
    }

    private void show(int asked, Export.Preview preview) {
        if (asked == latest.get()) {
            text.setVisible(preview.text() != null);
            text.setText(preview.text() == null ? "" : preview.text());
            picture.setImage(preview.picture() == null ? null : image(preview.picture()));
            about.setText(preview.about(messages));
        }
    }

    private void refuse(int asked, ExportException reason) {
        if (asked == latest.get()) {
            text.setVisible(false);
            picture.setImage(null);
            about.setText(reason.text(messages));
        }
    }

    /** {@code painted} for JavaFX. */
    static Image image(BufferedImage painted) {
        int width = painted.getWidth();
        int height = painted.getHeight();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                painted.getRGB(0, 0, width, height, null, 0, width), 0, width);
        return image;
    }
}
