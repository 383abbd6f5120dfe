package prongsai.measures;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.testing.FuzzContract;
import prongsai.testing.Requests;

/** Who asks too often is told so by a test of its own. */
@TestPropertySource(
        properties = {
            "prongsai.surveys.answers-an-hour=1000000",
            "prongsai.surveys.answers-of-a-client=1000000",
            "prongsai.surveys.wrong-codes-of-a-client=1000000"
        })
class FuzzTest extends FuzzContract {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Override
    protected Requests requests(UUID lao) {
        return new GoodRequests(lao, requestMappingHandlerMapping);
    }

    @Override
    protected String schema() {
        return "measures";
    }

    @Override
    protected List<String> documents() {
        return List.of("measures.yaml");
    }

    @Override
    protected Share share() {
        return new Share(350, 0.7);
    }
}
