package prongsai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DefaultDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.MediaType;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import reactor.test.StepVerifier;

class HeapPagesTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void aPageIsWrittenOnTheHeap_whateverBuffersItsServerHas() {
        var pages = new HeapPages();
        pages.setTemplateResolver(new StringTemplateResolver());

        StepVerifier.create(pages.processStream(
                        "<p>หน้า</p>",
                        null,
                        new Context(),
                        new NettyDataBufferFactory(ByteBufAllocator.DEFAULT),
                        MediaType.TEXT_HTML,
                        StandardCharsets.UTF_8,
                        Integer.MAX_VALUE))
                .assertNext(page -> {
                    assertThat(page).isInstanceOf(DefaultDataBuffer.class);
                    assertThat(page.toString(StandardCharsets.UTF_8)).isEqualTo("<p>หน้า</p>");
                })
                .expectComplete()
                .verify(LIMIT);
    }
}
