package prongsai.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.reactive.result.ExtendedWebExchangeDataBinder;

/** A form's fields come from the form and its address. Spring would also take them from any header of a like name. */
@ControllerAdvice
final class FormFields {
    @InitBinder
    void takeNoHeaders(ExtendedWebExchangeDataBinder binder) {
        binder.setHeaderPredicate(header -> false);
    }
}
