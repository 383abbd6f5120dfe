package prongsai.measures;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.testing.AnswersContract;
import prongsai.testing.Requests;

class AnswersTest extends AnswersContract {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Override
    protected Requests requests(UUID lao) {
        return new GoodRequests(lao, requestMappingHandlerMapping);
    }
}
