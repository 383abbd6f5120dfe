package prongsai.web;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Writes an address that came with characters which no address has as one that can be read, so that {@link CleanRequests}
 * says what is wrong with it. Spring's adapter would answer 400 without a word.
 */
@ChannelHandler.Sharable
final class ReadableAddress extends ChannelInboundHandlerAdapter implements NettyServerCustomizer {
    /** No text, in UTF-8 as little as half an escape is. */
    private static final String NO_TEXT = "%FF";

    /** What RFC 3986 lets stand in a path and a query. */
    private static final String AS_THEY_ARE = "-._~:/?@!$&'()*+,;=";

    private static final int FIRST_BEYOND_ASCII = 0x80;

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, ReadableAddress.class.getName(), this));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && !isReadable(request.uri())) {
            request.setUri(readable(request.uri()));
        }
        context.fireChannelRead(message);
    }

    private static boolean isReadable(String address) {
        try {
            return address.chars().allMatch(c -> c < FIRST_BEYOND_ASCII)
                    && !new URI(address).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Netty gives each byte of the request's first line as one character. */
    static String readable(String address) {
        StringBuilder readable = new StringBuilder(address.length() + NO_TEXT.length());
        for (int at = 0; at < address.length(); at++) {
            char c = address.charAt(at);
            if (c == '%') {
                readable.append(isEscape(address, at) ? "%" : NO_TEXT);
            } else if (AS_THEY_ARE.indexOf(c) >= 0 || (c < FIRST_BEYOND_ASCII && Character.isLetterOrDigit(c))) {
                readable.append(c);
            } else {
                readable.append("%%%02X".formatted(c & 0xFF));
            }
        }
        return readable.toString();
    }

    private static boolean isEscape(String address, int at) {
        return at + 2 < address.length()
                && Character.digit(address.charAt(at + 1), 16) >= 0
                && Character.digit(address.charAt(at + 2), 16) >= 0;
    }
}
