package prongsai.gateway.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import prongsai.ui.Assets;
import prongsai.ui.HelpChapter;

/**
 * The users' guide as a page. The file is the one in docs/guides, which the build copies with its pictures; it is read once, at
 * start. A link to another file of the repository is shown as its words, since the product does not carry that file.
 */
@Component
final class Guide {
    private static final String FILE = "guide/user.th.md";
    private static final int PNG_WIDTH = 16;
    private static final int PNG_HEIGHT = 20;

    /** @param level of its heading, from 2 */
    record Entry(String anchor, String title, int level) {}

    private final String html;
    private final List<Entry> entries = new ArrayList<>();

    Guide(Assets assets) throws IOException {
        List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
        Node document = Parser.builder()
                .extensions(tables)
                .build()
                .parse(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
        document.accept(new Links());
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                chapter(heading)
                        .ifPresent(chapter ->
                                entries.add(new Entry(chapter.anchor(), chapter.title(), heading.getLevel())));
            }
        });
        html = HtmlRenderer.builder()
                .extensions(tables)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> attributes(assets, node, attributes))
                .build()
                .render(document);
    }

    /** Its own tags alone: what stands in the guide is escaped. */
    String html() {
        return html;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private static void attributes(Assets assets, Node node, Map<String, String> attributes) {
        switch (node) {
            case Heading heading -> chapter(heading).ifPresent(chapter -> attributes.put("id", chapter.anchor()));
            case Image image -> picture(assets, image.getDestination(), attributes);
            default -> {}
        }
    }

    /** Its size is said, so that a chapter stays where a link has led to while pictures above it come. */
    private static void picture(Assets assets, String file, Map<String, String> attributes) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        try {
            ByteBuffer png = ByteBuffer.wrap(new ClassPathResource("static/assets/" + name).getContentAsByteArray());
            attributes.put("src", assets.url(name));
            attributes.put("width", String.valueOf(png.getInt(PNG_WIDTH)));
            attributes.put("height", String.valueOf(png.getInt(PNG_HEIGHT)));
            attributes.put("loading", "lazy");
        } catch (IOException e) {
            throw new UncheckedIOException("Picture of the guide: " + file, e);
        }
    }

    private static Optional<HelpChapter> chapter(Heading heading) {
        return HelpChapter.titled(words(heading));
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }

    /** Links to a heading lead to its chapter. */
    private static final class Links extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            String target = link.getDestination();
            Optional<HelpChapter> chapter = target.startsWith("#")
                    ? HelpChapter.titled(target.substring(1).replace('-', ' '))
                    : Optional.empty();
            if (chapter.isPresent()) {
                link.setDestination("#" + chapter.get().anchor());
            } else if (!target.startsWith("https://")) {
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            }
        }
    }
}
