package dk.sagsgang.query.screens.actions;

import dk.sagsgang.events.stored.EventJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is drawn: where its command is sent, at which version of what it is about (null where it makes something new),
 * where the answer leads, and what stands in it at the beginning. {@code about} and {@code back} are the thing and its page;
 * {@code changed} is the address that tells what happened to it meanwhile.
 */
record FormPage(
        Form form,
        Choices choices,
        String sentTo,
        @Nullable Long version,
        String leadsTo,
        String about,
        String back,
        @Nullable String changed,
        @Nullable String chosen,
        Map<String, Object> begun) {

    /** What stands in the form, for the script that fills it in. */
    public String begunJson() {
        return EventJson.trees().writeValueAsString(begun);
    }
}
