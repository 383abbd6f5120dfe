package prongsai.gateway;

import java.util.List;
import org.springframework.boot.test.web.server.LocalManagementPort;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.GatewayTest;
import prongsai.probing.FrontContract;

class FrontTest extends GatewayTest implements FrontContract {
    @LocalManagementPort
    private int managementPort;

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
        return "Cookie: prongsai=" + browserOf(Account.clerk()).cookies().get("prongsai");
    }

    @Override
    public List<String> paths() {
        return List.of("/public/x", "/work");
    }
}
