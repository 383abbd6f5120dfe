package prongsai.aggregation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.aggregation.statistics.StatisticsAnswer;
import prongsai.testing.ApiContract;
import prongsai.testing.ServiceTest;

/** docs/api/statistics.yaml says what this service does. */
@ServiceTest
class ApiDocumentTest {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MessageSource messages;

    private ApiContract contract;

    @BeforeEach
    void read() {
        contract = new ApiContract("statistics.yaml", requestMappingHandlerMapping);
    }

    @Test
    void describesEveryOperationAndNoOther() {
        contract.hasTheSameOperations();
    }

    @Test
    void describesTheirParameters() {
        contract.hasTheSameParameters();
    }

    @Test
    void describesWhatIsGiven() {
        contract.hasTheRecord("Statistics", StatisticsAnswer.class);
    }

    @Test
    void leadsNowhereAndNamesNoProblemThatIsNotThere() {
        contract.isWhole(messages);
    }
}
