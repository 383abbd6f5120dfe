package prongsai.measures.upload;

import java.util.Locale;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Takes the bytes of a form with files out of Netty's buffers as they come. Within Spring's reader of such forms a buffer
 * stands in several queues, and where the line breaks or the form is refused, not all of them give it back; bytes on the
 * heap need nobody to do that.
 *
 * @see <a href="https://github.com/spring-projects/spring-framework/pull/37115">what Spring mended of it: the first queue</a>
 */
@Component
final class FormBytes implements HttpHandlerDecoratorFactory {
    @Override
    public HttpHandler apply(HttpHandler handler) {
        return (request, response) ->
                handler.handle(ofFormWithFiles(request) ? new OnHeap(request) : request, response);
    }

    /** By the header's text: it may not be a media type at all. */
    private static boolean ofFormWithFiles(ServerHttpRequest request) {
        String type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static final class OnHeap extends ServerHttpRequestDecorator {
        OnHeap(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().map(OnHeap::copy);
        }

        private static DataBuffer copy(DataBuffer buffer) {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            DataBufferUtils.release(buffer);
            return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
        }
    }
}
