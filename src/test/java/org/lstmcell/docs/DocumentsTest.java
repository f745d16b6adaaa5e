package org.lstmcell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents: no link leads astray, no picture is missing, nothing that they name is gone, both languages say the same. */
class DocumentsTest {
    private static final Path PROJECT = Path.of("");

    @TempDir
    private Path folder;

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(new DocumentChecks(PROJECT).links()).isEmpty();
    }

    @Test
    void everyDocumentCanBeComeTo() throws IOException {
        assertThat(new DocumentChecks(PROJECT).reachable()).isEmpty();
    }

    @Test
    void noHeadingStandsAlone() throws IOException {
        assertThat(new DocumentChecks(PROJECT).emptyHeadings()).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameShape() throws IOException {
        assertThat(new DocumentChecks(PROJECT).translations()).isEmpty();
    }

    @Test
    void thePicturesAreThoseThatAreMadeAndShown() throws IOException {
        assertThat(new DocumentChecks(PROJECT).pictures(Recipes.ALL.stream().map(Recipe::name).toList())).isEmpty();
    }

    @Test
    void whatIsNamedExists() throws IOException {
        assertThat(new DocumentChecks(PROJECT).names()).isEmpty();
    }

    private DocumentChecks with(String... namesAndTexts) throws IOException {
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            Path file = folder.resolve(namesAndTexts[index]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, namesAndTexts[index + 1]);
        }
        return new DocumentChecks(folder);
    }

    @Test
    void aLinkThatLeadsAstrayIsSeen() throws IOException {
        DocumentChecks checks = with("README.md", """
                # A `b`, *c* and c<sub>t</sub>!
                [good](docs/a.md) [anchor](docs/a.md#遺忘閘-forget) [second](docs/a.md#again-1) [own](#a-b-c-and-ct) [folder](docs) [web](https://x/y)
                `[no](link)`
                [bad](docs/b.md)
                [bad anchor](docs/a.md#again-2)
                [bad own](#b)
                ![no picture](docs)
                [![inner](gone.png)](docs/a.md)
                <img src="also-gone.png">
                [outside](../x.md)
                """, "docs/a.md", "## 遺忘閘（Forget）\n\n## Again\nx\n## Again\n[up](../README.md)\n".replace("（", " （"));
        assertThat(checks.links()).containsExactly("README.md:4: nothing is at docs/b.md", "README.md:5: no heading is at docs/a.md#again-2",
                "README.md:6: no heading is at #b", "README.md:7: no picture: docs", "README.md:8: nothing is at gone.png",
                "README.md:9: nothing is at also-gone.png", "README.md:10: nothing is at ../x.md");
        assertThat(checks.emptyHeadings()).containsExactly("docs/a.md:1: nothing stands below “遺忘閘 （Forget）”");
    }

    @Test
    void aDocumentThatNobodyLinksToIsSeen() throws IOException {
        DocumentChecks checks = with("README.md", "[a](docs/a.md) [decisions](docs/decisions)", "docs/a.md", "[me](a.md)", "docs/b.md", "[me](b.md)",
                "docs/decisions/0001.md", "x");
        assertThat(checks.reachable()).containsExactly("docs/b.md:1: no document links to it");
    }

    @Test
    void aTranslationThatDepartsIsSeen() throws IOException {
        assertThat(with("a.md", "# A\n## B\n![x](images/en/x.png)\n\n    mvn verify\n",
                "a.zh-TW.md", "# 甲\n## 乙\n![x](images/zh-TW/x.png)\n\n    mvn verify    # 測試\n").translations()).isEmpty();
        assertThat(with("a.zh-TW.md", "# 甲\n### 乙\n![y](images/en/y.png)\n\n    mvn package\n", "b.zh-TW.md", "").translations()).containsExactly(
                "a.zh-TW.md:2: heading 2 is ###, but ## in a.md:2", "a.zh-TW.md:3: picture 1 is y.png, but x.png in a.md:3",
                "a.zh-TW.md:5: command 1 is mvn package, but mvn verify in a.md:5", "b.zh-TW.md:1: there is no b.md",
                "a.zh-TW.md:3: images/en/y.png is not in the document's language");
    }

    @Test
    void aPictureThatIsMissingOrTooManyIsSeen() throws IOException {
        assertThat(with("a.md", "![x](docs/images/en/x.png)", "docs/images/en/x.png", "", "docs/images/zh-TW/x.png", "").pictures(List.of("x.png"))).isEmpty();
        assertThat(with("docs/images/en/y.png", "").pictures(List.of("x.png", "z.png"))).containsExactlyInAnyOrder(
                "docs/images/en/z.png: its recipe has not been played; mvn -Ppictures test",
                "docs/images/zh-TW/z.png: its recipe has not been played; mvn -Ppictures test",
                "docs/images/en/y.png: no recipe makes it", "docs/images/en/y.png: no document shows it");
    }

    @Test
    void aNameOfNothingIsSeen() throws IOException {
        assertThat(with("src/a/Cell.java", "int run() {}", "src/b/CellTest.java", "void itRuns() {}", "assets/x.txt", "",
                "a.md", "`a/Cell.java` `Cell.java` `Cell.run` `Cell.run(x)` `CellTest` `CellTest.itRuns` `CellTest.itR…` `assets/x.txt` `Files.walk` `mvn x`\n"
                        + "`b/Cell.java`\n`Cell.walk`\n`NoTest`\n`CellTest.itR`\n`assets/y.txt`\n").names()).containsExactly(
                "a.md:2: `b/Cell.java`: no such source file", "a.md:3: `Cell.walk`: no such member", "a.md:4: `NoTest`: no such test",
                "a.md:5: `CellTest.itR`: no such test in it", "a.md:6: `assets/y.txt`: no such file");
    }
}
