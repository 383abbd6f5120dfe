package prongsai.gateway.relay;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.compression.GzipOption;

/**
 * Pages are made for each reader and are compressed as they go out: by gzip, since Brotli as quick as that makes Thai pages
 * larger, and holds far more memory for each of them. What is compressed once, at start, has Brotli at its best.
 */
@Component
final class PageCompression implements NettyServerCustomizer {
    @Override
    public HttpServer apply(HttpServer server) {
        return server.compressOptions(GzipOption.builder().build());
    }
}
