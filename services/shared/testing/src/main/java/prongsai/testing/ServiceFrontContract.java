package prongsai.testing;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.probing.FrontContract;

/** As {@link FrontContract}, for each service. A service's test extends this and adds nothing. */
@ServiceTest
public abstract class ServiceFrontContract implements FrontContract {
    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Override
    public int port() {
        return port;
    }

    @Override
    public int managementPort() {
        return managementPort;
    }

    @Override
    public String login() {
        return "Authorization: Bearer " + TestTokens.officer(Laos.NALIANG);
    }

    @Override
    public List<String> paths() {
        Route inside = Route.all(requestMappingHandlerMapping)
                .filter(route -> route.method().equals(HttpMethod.GET) && !route.open())
                .findFirst()
                .orElseThrow();
        return List.of("/public/nowhere", inside.filled("2568"));
    }
}
