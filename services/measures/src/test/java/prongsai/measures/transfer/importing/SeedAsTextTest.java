package prongsai.measures.transfer.importing;

import java.nio.charset.StandardCharsets;

class SeedAsTextTest implements SeedContract {
    @Override
    public byte[] file() {
        return Seed.text().getBytes(StandardCharsets.UTF_8);
    }
}
