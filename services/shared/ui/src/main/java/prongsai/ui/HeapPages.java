package prongsai.ui;

import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.thymeleaf.context.IContext;
import org.thymeleaf.spring6.SpringWebFluxTemplateEngine;

/**
 * Writes pages on the heap. Thymeleaf gives its buffer back neither where the page fails nor where its asker leaves while it is
 * drawn; one of Netty's would be lost then, and one on the heap needs nobody to give it back.
 */
final class HeapPages extends SpringWebFluxTemplateEngine {
    @Override
    public Publisher<DataBuffer> processStream(
            String template,
            @Nullable Set<String> selectors,
            IContext context,
            DataBufferFactory buffers,
            MediaType type,
            Charset charset,
            int chunk) {
        return super.processStream(
                template, selectors, context, DefaultDataBufferFactory.sharedInstance, type, charset, chunk);
    }
}
