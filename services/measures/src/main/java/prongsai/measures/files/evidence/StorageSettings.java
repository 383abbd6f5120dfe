package prongsai.measures.files.evidence;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/**
 * Where evidence is kept.
 *
 * @param folder used where no bucket is set
 * @param uploads a folder where a file stays until it is whole and known to be good; the system's own where none is set
 * @param markKey a secret of this installation, under which files are marked to tell the same bytes of two LAOs; without
 *     one that is not told. With another key, files that are there already are not recognized any more
 * @param quota of each LAO, for all its evidence and what is on its way
 * @param s3 a bucket of an S3-compatible store, instead of the folder
 */
@ConfigurationProperties("prongsai.evidence")
record StorageSettings(
        @DefaultValue("data/evidence") Path folder,
        @Nullable Path uploads,
        @Nullable String markKey,
        @DefaultValue("20GB") DataSize quota,
        @Nullable S3 s3) {

    /** @param endpoint of the store; its buckets are addressed by path, as most compatible stores want it */
    record S3(
            URI endpoint, @DefaultValue("us-east-1") String region, String bucket, String accessKey, String secretKey) {
        S3AsyncClient client() {
            return builder().build();
        }

        S3AsyncClientBuilder builder() {
            return S3AsyncClient.builder()
                    .endpointOverride(endpoint)
                    .forcePathStyle(true)
                    // The newer default, checksums in a trailer, is refused by many compatible stores.
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                    .region(Region.of(region))
                    .credentialsProvider(
                            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                    .httpClientBuilder(NettyNioAsyncHttpClient.builder().connectionTimeout(Duration.ofSeconds(5)));
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
