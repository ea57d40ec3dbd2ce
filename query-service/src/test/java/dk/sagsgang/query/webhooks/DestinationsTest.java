package dk.sagsgang.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.events.values.InvalidValue;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DestinationsTest {
    private final Destinations strict = new Destinations(List.of());
    private final Destinations inTown = new Destinations(List.of("10.20.0.0/16", "fd00:1::/32"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.216.34/hook",
                "https://9.255.255.255/",
                "https://11.0.0.0/",
                "https://172.15.255.255/",
                "https://172.32.0.0/",
                "https://100.63.255.255/",
                "https://100.128.0.0/",
                "https://[2606:2800:220:1::1]:8443/hook?of=herning",
                "https://events.herning.example/hook"
            })
    void a_public_address_may_be_called(String url) {
        assertThat(strict.require(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.255.255.254/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://10.255.255.255/",
                "https://100.64.0.0/",
                "https://100.127.255.255/",
                "https://169.254.169.254/latest/meta-data",
                "https://172.16.0.0/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::]/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[2002:7f00:1::]/",
                "https://[64:ff9b::7f00:1]/",
                "http://93.184.216.34/",
                "ftp://93.184.216.34/",
                "//93.184.216.34/",
                "https:///hook",
                "https://anna:secret@93.184.216.34/",
                "https://93.184.216.34/#part",
                "https://93.184.216.34:70000/",
                "not a url",
                "https://127.1/",
                "https://2130706433/"
            })
    void what_is_private_or_no_such_url_may_not(String url) {
        assertThatThrownBy(() -> strict.require(url)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_network_that_is_allowed_may_be_called_by_http_too() {
        assertThat(inTown.require("http://10.20.255.255/")).isNotNull();
        assertThat(inTown.require("https://[fd00:1:ffff::1]/")).isNotNull();
        assertThatThrownBy(() -> inTown.require("http://10.21.0.0/")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> inTown.require("http://10.19.255.255/")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> inTown.require("https://[fd00:2::1]/")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_name_counts_by_the_address_that_it_means() throws UnknownHostException {
        assertThatThrownBy(() -> strict.resolve("localhost", false)).isInstanceOf(UnknownHostException.class);
        assertThat(new Destinations(List.of("127.0.0.0/8", "::1/128")).resolve("localhost", true))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "herning/8", "10.0.0.0/x", "::/129", ""})
    void what_is_no_network_is_refused_at_the_start(String written) {
        assertThatThrownBy(() -> new Destinations(List.of(written))).isInstanceOf(InvalidValue.class);
    }
}
