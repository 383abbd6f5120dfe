package prongsai.web;

import java.util.function.Function;
import org.springframework.web.server.ServerWebExchange;

/** Says in the log which of a process's routes answered, where the pattern of the address does not. */
@FunctionalInterface
public interface RouteName extends Function<ServerWebExchange, String> {}
