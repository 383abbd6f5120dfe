package prongsai.testing;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** What may block an event loop in a test, each for a reason: all of it is short, and most of it happens once. */
public final class AllowedBlocking implements BlockHoundIntegration {
    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder
                // /dev/urandom does not block once the kernel is seeded.
                .allowBlockingCallsInside("sun.security.provider.NativePRNG", "engineNextBytes")
                // A class or a bundle is read from its jar the first time, then never again.
                .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("java.util.ResourceBundle", "getBundle")
                .allowBlockingCallsInside("java.util.ServiceLoader$LazyClassPathLookupIterator", "parse")
                .allowBlockingCallsInside("java.util.ServiceLoader$LazyClassPathLookupIterator", "hasNextService")
                .allowBlockingCallsInside("java.lang.invoke.MethodHandleNatives", "linkCallSite")
                .allowBlockingCallsInside("java.time.zone.ZoneRulesProvider", "<clinit>")
                .allowBlockingCallsInside("java.util.zip.ZipFile", "getInputStream")
                // Deserializers and templates are built under a lock the first time that they are needed.
                .allowBlockingCallsInside("org.thymeleaf.TemplateEngine", "initialize")
                .allowBlockingCallsInside("org.thymeleaf.engine.TemplateManager", "parse")
                .allowBlockingCallsInside("org.thymeleaf.engine.TemplateManager", "parseStandalone")
                .allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                // Netty's allocator takes a lock of its own when it grows.
                .allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate")
                // Netty closes a pool of connections on a thread that is there for this.
                .allowBlockingCallsInside("io.netty.channel.pool.SimpleChannelPool", "close")
                // A line to the console is short.
                .allowBlockingCallsInside("ch.qos.logback.core.OutputStreamAppender", "writeBytes");
    }
}
