package prongsai.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.reactive.result.ExtendedWebExchangeDataBinder;

/**
 * A form's fields come from the form and its address. Spring would also take them from any header of a like name. It is said
 * here and not by an {@code @InitBinder}, which Spring looks up anew for every value of every request.
 */
record FormFields(WebBindingInitializer rest) implements WebBindingInitializer {
    @Override
    public void initBinder(WebDataBinder binder) {
        rest.initBinder(binder);
        if (binder instanceof ExtendedWebExchangeDataBinder form) {
            form.setHeaderPredicate(header -> false);
        }
    }
}
