package prongsai.measures.files.upload;

import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import prongsai.web.HeapBuffers;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.channel.AbortedException;

/**
 * Takes the bytes of a form with files out of Netty's buffers as they come. Within Spring's reader of such forms a buffer
 * stands in several queues, and where the line breaks or the form is refused, not all of them give it back; bytes on the
 * heap need nobody to do that. They are taken apart by half of the machine at most: to look at each byte is work, and who
 * ticks meanwhile must not wait for a hundred files of somebody else.
 *
 * @see <a href="https://github.com/spring-projects/spring-framework/pull/37115">what Spring mended of it: the first queue</a>
 */
@Component
final class FormBytes implements HttpHandlerDecoratorFactory, DisposableBean {
    /** Pieces of one form that may wait for their turn. */
    private static final int PIECES = 4;

    /**
     * A request whose line broke is cancelled in the next moment. Told of it before, Spring's reader passes the error on twice, by
     * the part and by the form, and the second is dropped as an error of ours that nobody took. Should no cancel come, it is told.
     */
    private static final Duration UNTIL_CANCELLED = Duration.ofSeconds(10);

    private final Scheduler forms =
            Schedulers.newParallel("forms", Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    @Override
    public HttpHandler apply(HttpHandler handler) {
        return (request, response) ->
                handler.handle(ofFormWithFiles(request) ? new OnHeap(request, forms) : request, response);
    }

    /** By the header's text: it may not be a media type at all. */
    private static boolean ofFormWithFiles(ServerHttpRequest request) {
        String type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    public void destroy() {
        forms.dispose();
    }

    private static final class OnHeap extends ServerHttpRequestDecorator {
        private final Scheduler forms;

        OnHeap(ServerHttpRequest request, Scheduler forms) {
            super(request);
            this.forms = forms;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody()
                    .map(HeapBuffers::copy)
                    .onErrorResume(
                            AbortedException.class,
                            gone -> Mono.delay(UNTIL_CANCELLED).then(Mono.error(gone)))
                    .publishOn(forms, PIECES);
        }
    }
}
