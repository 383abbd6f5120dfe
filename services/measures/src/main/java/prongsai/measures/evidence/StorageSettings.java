package prongsai.measures.evidence;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/**
 * Where evidence is kept.
 *
 * @param folder used where no bucket is set
 * @param s3 a bucket of an S3-compatible store, instead of the folder
 */
@ConfigurationProperties("prongsai.evidence")
record StorageSettings(
        @DefaultValue("data/evidence") Path folder,
        @Nullable S3 s3) {

    /** @param endpoint of the store; its buckets are addressed by path, as most compatible stores want it */
    record S3(
            URI endpoint, @DefaultValue("us-east-1") String region, String bucket, String accessKey, String secretKey) {
        S3AsyncClient client() {
            return S3AsyncClient.builder()
                    .endpointOverride(endpoint)
                    .forcePathStyle(true)
                    .region(Region.of(region))
                    .credentialsProvider(
                            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                    .httpClientBuilder(NettyNioAsyncHttpClient.builder().connectionTimeout(Duration.ofSeconds(5)))
                    .build();
        }
    }

    @Configuration
    static class Beans {
        @Bean
        EvidenceStorage evidenceStorage(StorageSettings settings) {
            return settings.s3() == null
                    ? new FolderStorage(settings.folder())
                    : new S3Storage(settings.s3().client(), settings.s3().bucket());
        }
    }
}
