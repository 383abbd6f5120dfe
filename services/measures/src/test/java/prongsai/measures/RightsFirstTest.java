package prongsai.measures;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.testing.Requests;
import prongsai.testing.RightsFirstContract;

class RightsFirstTest extends RightsFirstContract {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Override
    protected Requests requests(UUID lao) {
        return new GoodRequests(lao, requestMappingHandlerMapping);
    }
}
