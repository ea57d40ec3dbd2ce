package dk.sagsgang.command.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to all addresses without a server, and reads the answers. */
final class DoorStory {

    static final JsonMapper MAPPER = JsonMapper.shared();
    static final String HERNING = "/api/v1/authorities/herning";
    static final String BOBLBERG = HERNING + "/cases/29.09.00-P20-1-19";

    final FakeDesk desk;
    final List<CommandOffer> offers;
    private final MockMvc mvc;

    DoorStory() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Mvc.class);
        context.refresh();
        desk = context.getBean(FakeDesk.class);
        offers = context.getBeanProvider(CommandOffer.class).stream().toList();
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @EnableWebMvc
    @Import(Door.class)
    static class Mvc {

        @Bean
        CommandDoor commandDoor(FakeDesk desk, Clock clock) {
            return new CommandDoor(desk, clock);
        }
    }

    Answer post(String address, String body, String... headers) {
        return send("POST", address, "application/json", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer send(String method, String address, String contentType, byte[] body, String... headers) {
        MockHttpServletRequestBuilder request =
                request(HttpMethod.valueOf(method), URI.create(address)).content(body);
        if (!contentType.isEmpty()) {
            request.contentType(contentType);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return new Answer(mvc.perform(request).andReturn().getResponse());
        } catch (Exception e) {
            throw new IllegalStateException("The request was not answered at all.", e);
        }
    }

    record Answer(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        String header(String name) {
            return String.valueOf(response.getHeader(name));
        }

        boolean has(String header) {
            return response.containsHeader(header);
        }

        String text() {
            try {
                return response.getContentAsString(StandardCharsets.UTF_8);
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }

        JsonNode json() {
            return MAPPER.readTree(text());
        }

        String reason() {
            return json().required("reason").stringValue();
        }

        List<String> fields() {
            return json().required("fields")
                    .valueStream()
                    .map(field -> field.required("field").stringValue())
                    .toList();
        }
    }
}
