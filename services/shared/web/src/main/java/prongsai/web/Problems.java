package prongsai.web;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebInputException;

/** Which problem a failure is: what the framework throws gets one of a few stable names. */
final class Problems {
    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case ServerWebInputException input -> ofInput(input);
            case ServerErrorException blank
            when isOfPath(blank) -> wrong(Objects.requireNonNullElse(blank.getReason(), "path"));
            case ResponseStatusException status -> ofStatus(status.getStatusCode());
            case TimeoutException timeout -> new Problem(HttpStatus.SERVICE_UNAVAILABLE, "timeout");
            default ->
                DiskFull.isCauseOf(failure)
                        ? new Problem(HttpStatus.INSUFFICIENT_STORAGE, "storage-full")
                        : new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        };
    }

    /** A variable of the path is always there; white space in the place of an id is none to Spring. */
    private static boolean isOfPath(ServerErrorException failure) {
        return failure.getMethodParameter() != null
                && failure.getMethodParameter().hasParameterAnnotation(PathVariable.class);
    }

    private static Problem ofInput(ServerWebInputException input) {
        Optional<Problem> told = cause(input, Problem.class);
        if (told.isPresent()) {
            return told.get();
        }
        if (causedBy(input, DataBufferLimitException.class)) {
            return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        if (input instanceof WebExchangeBindException form && form.getFieldError() != null) {
            return wrong(form.getFieldError().getField());
        }
        if (causedBy(input, TypeMismatchException.class)
                && input.getMethodParameter() != null
                && input.getMethodParameter().getParameterName() != null) {
            return wrong(input.getMethodParameter().getParameterName());
        }
        return new Problem(
                HttpStatus.BAD_REQUEST, causedBy(input, DecodingException.class) ? "unreadable-body" : "bad-request");
    }

    private static Problem wrong(String field) {
        return Problem.invalid(field, "wrong-parameter", field);
    }

    private static Problem ofStatus(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null) {
            return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        }
        return switch (status) {
            case NOT_FOUND -> Problem.notFound();
            case METHOD_NOT_ALLOWED -> new Problem(status, "method-not-allowed");
            case NOT_ACCEPTABLE -> new Problem(status, "not-acceptable");
            case UNSUPPORTED_MEDIA_TYPE -> new Problem(status, "unsupported-media-type");
            case CONTENT_TOO_LARGE -> new Problem(status, "too-large");
            case UNAUTHORIZED -> new Problem(status, "unauthenticated");
            case FORBIDDEN -> new Problem(status, "forbidden");
            case SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT, BAD_GATEWAY -> new Problem(status, "unavailable");
            default -> new Problem(status, status.is5xxServerError() ? "internal" : "bad-request");
        };
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> kind) {
        return cause(failure, kind).isPresent();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> kind) {
        @Nullable Throwable cause = failure.getCause();
        while (cause != null && !kind.isInstance(cause)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable(cause).map(kind::cast);
    }
}
