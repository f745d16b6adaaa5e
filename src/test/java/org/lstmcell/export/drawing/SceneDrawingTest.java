package org.lstmcell.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lstmcell.view.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Each thing that a scene can hold is drawn as JavaFX paints it. */
@ExtendWith(ApplicationExtension.class)
class SceneDrawingTest {
    private static final double SIZE = 120;
    private static final double SCALE = 2;
    /** What is allowed to differ: how the edges of letters are smoothed, and those of a clip, which are not smoothed at all. */
    private static final double MEAN = 0.002;
    private static final double WORST = 0.02;
    private static final Paint BLUE = Color.web("#0B5FFF");
    private static final Paint RED = Color.web("#D55E00");
    private static final Paint GREEN = Color.web("#009E73");
    private static final Paint BLACK = Color.BLACK;
    private static final Map<String, Supplier<Node>> NODES = new LinkedHashMap<>();

    static {
        NODES.put("sides of one width and colour", () -> region(border(BLUE, BLUE, BLUE, BLUE, CornerRadii.EMPTY, 3, 3, 3, 3)));
        NODES.put("sides of several widths", () -> region(border(BLUE, BLUE, BLUE, BLUE, CornerRadii.EMPTY, 1, 8, 4, 2)));
        NODES.put("sides of several colours", () -> region(border(BLUE, RED, GREEN, BLACK, CornerRadii.EMPTY, 6, 6, 6, 6)));
        NODES.put("a side of its own", () -> region(border(null, null, BLUE, null, CornerRadii.EMPTY, 0, 0, 1, 0)));
        NODES.put("a side beside see-through ones", () -> region(border(Color.TRANSPARENT, BLUE, BLUE,
                Color.TRANSPARENT, CornerRadii.EMPTY, 0, 1, 1, 0)));
        NODES.put("round corners", () -> region(border(BLUE, BLUE, BLUE, BLUE, new CornerRadii(12), 3, 3, 3, 3)));
        NODES.put("corners all different", () -> region(border(BLUE, BLUE, BLUE, BLUE, new CornerRadii(0, 6, 12, 24, false), 2, 2, 2, 2)));
        NODES.put("corners rounder than there is room", () -> region(border(BLUE, BLUE, BLUE, BLUE, new CornerRadii(99), 2, 2, 2, 2)));
        NODES.put("a border away from the edge", () -> region(new Border(new BorderStroke(BLUE, BorderStrokeStyle.SOLID,
                new CornerRadii(8), new BorderWidths(2), new Insets(4, 8, 12, 16)))));
        NODES.put("a border on a border", () -> region(new Border(
                new BorderStroke(BLUE, BorderStrokeStyle.SOLID, new CornerRadii(8), new BorderWidths(6)),
                new BorderStroke(RED, BorderStrokeStyle.SOLID, new CornerRadii(8), new BorderWidths(2)))));
        NODES.put("no border style", () -> region(new Border(
                new BorderStroke(BLUE, BorderStrokeStyle.NONE, CornerRadii.EMPTY, new BorderWidths(6)))));
        NODES.put("a ground in a ground", () -> ground(new BackgroundFill(BLUE, new CornerRadii(10), Insets.EMPTY),
                new BackgroundFill(RED, new CornerRadii(6), new Insets(2, 4, 8, 16))));
        NODES.put("a ground with corners all different", () -> ground(new BackgroundFill(BLUE, new CornerRadii(0, 6, 12, 24, false), null)));
        NODES.put("a ground rounder than there is room", () -> ground(new BackgroundFill(BLUE, new CornerRadii(99), null)));
        NODES.put("a see-through ground", () -> ground(new BackgroundFill(Color.web("#0B5FFF", 0.3), null, null)));
        for (StrokeType type : StrokeType.values()) {
            NODES.put("a rectangle, stroke " + type, () -> stroked(new Rectangle(20, 20, 70, 40), type, 7));
            NODES.put("a rectangle with arcs, stroke " + type, () -> {
                Rectangle rectangle = new Rectangle(20, 20, 70, 40);
                rectangle.setArcWidth(30);
                rectangle.setArcHeight(20);
                return stroked(rectangle, type, 4);
            });
            NODES.put("a circle, stroke " + type, () -> stroked(new Circle(60, 60, 30), type, 7));
        }
        NODES.put("a rectangle with arcs larger than itself", () -> {
            Rectangle rectangle = new Rectangle(20, 20, 70, 40);
            rectangle.setArcWidth(300);
            rectangle.setArcHeight(200);
            return stroked(rectangle, StrokeType.CENTERED, 2);
        });
        NODES.put("a dashed rectangle", () -> dashed(stroked(new Rectangle(20, 20, 70, 40), StrokeType.CENTERED, 2), 4.0, 3.0));
        for (StrokeLineCap cap : StrokeLineCap.values()) {
            NODES.put("dashes with cap " + cap, () -> {
                Line line = dashed(stroked(new Line(15, 30, 105, 70), StrokeType.CENTERED, 6), 12.0, 9.0);
                line.setStrokeLineCap(cap);
                line.setStrokeDashOffset(5);
                return line;
            });
            NODES.put("a line with cap " + cap, () -> {
                Line line = stroked(new Line(15, 30, 105, 70), StrokeType.CENTERED, 12);
                line.setStrokeLineCap(cap);
                return line;
            });
        }
        for (StrokeLineJoin join : StrokeLineJoin.values()) {
            NODES.put("corners with join " + join, () -> {
                Polyline line = stroked(new Polyline(20, 100, 60, 20, 100, 100, 30, 60), StrokeType.CENTERED, 12);
                line.setFill(null);
                line.setStrokeLineJoin(join);
                return line;
            });
        }
        NODES.put("a corner too sharp for a mitre", () -> {
            Polyline line = stroked(new Polyline(20, 20, 100, 22, 20, 24), StrokeType.CENTERED, 4);
            line.setFill(null);
            return line;
        });
        NODES.put("a polygon", () -> stroked(new Polygon(20, 100, 60, 20, 100, 100), StrokeType.CENTERED, 3));
        NODES.put("a filled polyline", () -> stroked(new Polyline(20, 100, 60, 20, 100, 100), StrokeType.CENTERED, 3));
        NODES.put("a shape without a stroke", () -> new Circle(60, 60, 20, RED));
        NODES.put("a path of everything", () -> stroked(new Path(new MoveTo(10, 40), new LineTo(20, 20), new HLineTo(40), new VLineTo(50),
                new QuadCurveTo(60, 80, 70, 40), new CubicCurveTo(80, 0, 90, 90, 110, 40), new VLineTo(110), new HLineTo(10),
                new ClosePath(), new MoveTo(70, 90), new ArcTo(10, 10, 0, 90, 90, false, true), new ArcTo(10, 10, 0, 70, 90, false, true),
                new ClosePath(), new MoveTo(30, 80), new ArcTo(8, 8, 0, 46, 80, false, false)), StrokeType.CENTERED, 2));
        NODES.put("a path that goes on after it was closed", () -> stroked(new Path(new MoveTo(20, 20), new LineTo(60, 20),
                new LineTo(60, 60), new ClosePath(), new LineTo(20, 100)), StrokeType.CENTERED, 3));
        NODES.put("a path that overlaps itself", () -> stroked(new Path(new MoveTo(20, 20), new HLineTo(100), new VLineTo(100),
                new HLineTo(20), new ClosePath(), new MoveTo(40, 40), new HLineTo(80), new VLineTo(80), new HLineTo(40),
                new ClosePath()), StrokeType.CENTERED, 2));
        NODES.put("opacity of a shape with a stroke", () -> faded(0.5, stroked(new Circle(60, 60, 30), StrokeType.CENTERED, 12)));
        NODES.put("opacity of one mark", () -> faded(0.5, new Circle(60, 60, 30, Color.web("#0B5FFF", 0.5))));
        NODES.put("opacity in opacity", () -> faded(0.6, new Circle(50, 50, 30, RED), faded(0.5, new Circle(70, 70, 30, BLUE),
                new Circle(80, 50, 20, GREEN))));
        NODES.put("not seen", () -> {
            Circle hidden = new Circle(60, 60, 30, RED);
            hidden.setVisible(false);
            return new Group(hidden, faded(0, new Circle(60, 60, 20, BLUE)), new Circle(60, 60, 10, GREEN));
        });
        NODES.put("a clip", () -> clipped(new Rectangle(30, 30, 50, 60), new Circle(50, 50, 30, RED), new Circle(70, 70, 30, BLUE)));
        NODES.put("see-through and faded within a clip", () -> clipped(new Rectangle(30, 30, 50, 60),
                new Circle(50, 50, 30, Color.web("#0B5FFF", 0.5)),
                faded(0.5, new Circle(70, 70, 30, RED), new Circle(80, 50, 20, GREEN))));
        NODES.put("a clip of round corners", () -> {
            Rectangle clip = new Rectangle(30, 30, 50, 60);
            clip.setArcWidth(30);
            clip.setArcHeight(30);
            return clipped(clip, new Circle(50, 50, 30, RED), new Circle(70, 70, 30, BLUE));
        });
        NODES.put("a clip within a clip within opacity, all turned", () -> {
            Rectangle outer = new Rectangle(20, 20, 80, 50);
            outer.setRotate(20);
            Rectangle inner = new Rectangle(40, 25, 50, 50);
            inner.setTranslateX(10);
            Node group = faded(0.7, clipped(outer, clipped(inner, new Rectangle(0, 0, 120, 120)), new Circle(40, 40, 10, RED)),
                    new Circle(60, 60, 10, BLUE));
            group.setRotate(15);
            return group;
        });
        NODES.put("turned, moved and scaled", () -> {
            Group group = new Group(dashed(stroked(new Rectangle(20, 20, 40, 30), StrokeType.CENTERED, 4), 9.0, 5.0),
                    text("Ag 7", 14, FontWeight.NORMAL));
            group.setRotate(30);
            group.setTranslateX(15);
            group.setScaleX(1.25);
            group.setScaleY(1.25);
            return group;
        });
        NODES.put("text", () -> text("c = 3 \u8A18\u61B6\u55AE\u5143", 12, FontWeight.NORMAL));
        NODES.put("bold text", () -> text("Forget 7 \u907A\u5FD8\u9598", 14, FontWeight.BOLD));
        NODES.put("text with letters that could be set closer", () -> text("AVAToWaYe.", 17, FontWeight.NORMAL));
        NODES.put("lines of text", () -> text("one\ntwo gy\n\nfour", 12, FontWeight.NORMAL));
        NODES.put("lines of text with spaces about them", () -> text("  one \n   two\t\n three", 12, FontWeight.NORMAL));
        NODES.put("spaces before and after", () -> new Group(text("   7   ", 14, FontWeight.NORMAL)));
        NODES.put("text that ends in a line break", () -> text("one\n", 14, FontWeight.NORMAL));
        for (TextAlignment alignment : List.of(TextAlignment.LEFT, TextAlignment.CENTER, TextAlignment.RIGHT)) {
            NODES.put("wrapped text, " + alignment, () -> {
                Text text = text("The forget gate open means keep \u8A18\u61B6\u55AE\u5143\u8A18\u61B6\u55AE\u5143\u8A18\u61B6", 12, FontWeight.NORMAL);
                text.setWrappingWidth(90);
                text.setTextAlignment(alignment);
                text.setLineSpacing(3);
                return text;
            });
        }
        NODES.put("turned lines of text", () -> {
            Text text = text("time\nand \u6642\u9593", 14, FontWeight.BOLD);
            text.setRotate(-90);
            return text;
        });
        NODES.put("text with another origin", () -> {
            Text text = text("one\ntwo", 14, FontWeight.NORMAL);
            text.setTextOrigin(VPos.CENTER);
            return text;
        });
        NODES.put("a text that has no room", () -> sized(label("the forget gate is open"), 70, 20));
        NODES.put("a label on several lines", () -> {
            Label label = label("the forget gate is open \u907A\u5FD8\u9598\u958B\u8457 and so on");
            label.setWrapText(true);
            label.setAlignment(Pos.CENTER_RIGHT);
            label.setTextAlignment(TextAlignment.RIGHT);
            return sized(label, 100, 90);
        });
    }

    @Start
    void start(Stage stage) {
        Theme.install();
    }

    private static Border border(Paint top, Paint right, Paint bottom, Paint left, CornerRadii radii, double... widths) {
        return new Border(new BorderStroke(top, right, bottom, left, style(top), style(right), style(bottom), style(left), radii,
                new BorderWidths(widths[0], widths[1], widths[2], widths[3]), Insets.EMPTY));
    }

    private static BorderStrokeStyle style(Paint paint) {
        return paint == null ? BorderStrokeStyle.NONE : BorderStrokeStyle.SOLID;
    }

    private static Region region(Border border) {
        Region region = sized(new Region(), 80, 50);
        region.setBorder(border);
        return region;
    }

    private static Region ground(BackgroundFill... fills) {
        Region region = sized(new Region(), 80, 50);
        region.setBackground(new Background(fills));
        return region;
    }

    private static <R extends Region> R sized(R region, double width, double height) {
        region.setMinSize(width, height);
        region.setPrefSize(width, height);
        region.setMaxSize(width, height);
        region.relocate(20, 20);
        return region;
    }

    private static <S extends Shape> S stroked(S shape, StrokeType type, double width) {
        shape.setFill(RED);
        shape.setStroke(BLUE);
        shape.setStrokeType(type);
        shape.setStrokeWidth(width);
        return shape;
    }

    private static <S extends Shape> S dashed(S shape, Double... lengths) {
        shape.getStrokeDashArray().setAll(lengths);
        return shape;
    }

    private static Node faded(double opacity, Node... nodes) {
        Node node = nodes.length == 1 ? nodes[0] : new Group(nodes);
        node.setOpacity(opacity);
        return node;
    }

    private static Group clipped(Node clip, Node... nodes) {
        Group group = new Group(nodes);
        group.setClip(clip);
        return group;
    }

    private static Text text(String words, double size, FontWeight weight) {
        Text text = new Text(15, 40, words);
        text.setFont(Font.font(Theme.FONT_FAMILY, weight, size));
        return text;
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.setFont(Font.font(Theme.FONT_FAMILY, 13));
        return label;
    }

    private static Pane laidOut(Node node) {
        Pane root = new Pane(node);
        root.setBackground(Background.fill(Color.WHITE));
        new Scene(root, SIZE, SIZE);
        root.applyCss();
        root.resize(SIZE, SIZE);
        root.layout();
        return root;
    }

    @Test
    void allIsDrawnAsJavaFxPaintsIt(FxRobot robot) {
        Map<String, Pictures.Difference> differing = new LinkedHashMap<>();
        robot.interact(() -> NODES.forEach((name, node) -> {
            Pane root = laidOut(node.get());
            Pictures.Difference difference = Pictures.between(Raster.paint(SceneDrawing.of(root), SCALE), Pictures.snapshot(root, SCALE));
            if (!difference.within(MEAN, WORST)) {
                differing.put(name, difference);
            }
        }));
        assertThat(differing).isEmpty();
    }

    /** Rather than a picture without it. */
    @Test
    void whatCannotBeDrawnIsRefused(FxRobot robot) {
        robot.interact(() -> {
            for (Node node : List.of(new ImageView(), new Ellipse(60, 60, 20, 10), new Circle(60, 60, 20, LinearGradient.valueOf("red, blue")),
                    new Path(new MoveTo(20, 20), relative(new LineTo(9, 9))), new Path(new MoveTo(20, 20), new ArcTo(9, 9, 0, 29, 29, false, true)),
                    shaped(ground(new BackgroundFill(BLUE, null, null))))) {
                assertThatIllegalStateException().isThrownBy(() -> SceneDrawing.of(laidOut(node)));
            }
        });
    }

    private static LineTo relative(LineTo line) {
        line.setAbsolute(false);
        return line;
    }

    private static Region shaped(Region region) {
        region.setShape(new Circle(9));
        return region;
    }
}
