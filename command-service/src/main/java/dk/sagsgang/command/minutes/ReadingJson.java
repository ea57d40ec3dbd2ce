package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.prose.ProseFact;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Price;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reading as JSON: what the document says as plain values, and apart from them where each was read ({@code sources})
 * and what is doubtful ({@code doubts}). Line numbers are pairs, from and to, and a third is the page they begin on.
 */
public final class ReadingJson {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final int OERE = 100;

    private ReadingJson() {}

    /** The reading as indented text. */
    public static String text(Reading reading) {
        return JSON.writeValueAsString(json(reading));
    }

    public static ObjectNode json(Reading reading) {
        ObjectNode json = JSON.createObjectNode();
        json.put("authority", value(reading.authority()));
        json.put("committee", value(reading.committee()));
        json.put("committeeCode", printed(reading.committeeCode()));
        json.put("dissolved", value(reading.dissolved()));
        json.put("date", value(reading.date()));
        json.put("time", value(reading.time()));
        json.put("endTime", value(reading.endTime()));
        json.put("place", value(reading.place()));
        json.put("extraordinary", reading.extraordinary());
        Attendance attendance = reading.attendance();
        json.put("memberCount", attendance.members().size());
        strings(json.putArray("members"), attendance.members());
        strings(json.putArray("present"), attendance.present());
        strings(json.putArray("absent"), attendance.absent());
        json.put("kind", Danish.lower(reading.kind().name()));
        ArrayNode items = json.putArray("items");
        reading.items().forEach(item -> items.add(item(item)));
        ArrayNode agreements = json.putArray("agreements");
        reading.agreements().forEach(agreement -> agreements.add(agreement(agreement)));
        ArrayNode citations = json.putArray("citations");
        reading.citations().forEach(citation -> citations.add(citation(citation)));
        ArrayNode facts = json.putArray("facts");
        reading.facts().forEach(fact -> facts.add(fact(fact)));
        json.set("sources", sources(reading));
        ArrayNode doubts = json.putArray("doubts");
        reading.doubts().forEach(doubt -> doubts.add(doubt(doubt)));
        return json;
    }

    private static ObjectNode item(ReadItem item) {
        ObjectNode json = JSON.createObjectNode();
        json.put("position", item.position());
        json.put("number", item.number());
        json.put("caseNumber", value(item.caseNumber()));
        json.put("title", value(item.title()));
        json.put("caseworker", value(item.caseworker()));
        strings(json.putArray("coCaseworkers"), item.coCaseworkers());
        json.put("access", item.openness() == Openness.OPEN ? "open" : "closed");
        json.put("purpose", item.purpose().name());
        item.routing().forEach(json.putArray("routing")::add);
        json.put("resume", value(item.resume()));
        json.put("statement", value(item.statement()));
        json.put("economy", value(item.economy()));
        json.put("coordination", value(item.coordination()));
        json.put("recommendedBy", value(item.recommendedBy()));
        json.put("recommendationPoints", item.recommendation().size());
        strings(json.putArray("recommendation"), item.recommendation());
        json.put("decision", value(item.decision()));
        json.put("outcome", value(item.outcome()));
        ArrayNode points = json.putArray("points");
        for (PointOutcome point : item.points()) {
            points.addObject()
                    .put("point", point.point())
                    .put("outcome", point.outcome().name());
        }
        item.referredTo().forEach(json.putArray("referredTo")::add);
        json.put("hasAttachments", item.hasAttachments());
        ArrayNode titles = json.putArray("attachments");
        ArrayNode ids = json.putArray("attachmentIds");
        for (ReadAttachment attachment : item.attachments()) {
            titles.add(attachment.title().value());
            ids.add(attachment.externalId());
        }
        ProceedingsJson.put(json, item.proceedings());
        boolean unlisted = item.hasAttachments() && item.attachments().isEmpty();
        json.put(
                "attachmentCount",
                unlisted ? null : Integer.valueOf(item.attachments().size()));
        return json;
    }

    private static ObjectNode agreement(ReadAgreement agreement) {
        AgreementTerms terms = agreement.terms();
        ObjectNode json = JSON.createObjectNode();
        json.put("item", agreement.item());
        json.put("id", agreement.id().value());
        json.put("partner", printed(terms.partner()));
        json.put("kind", printed(terms.kind()));
        json.put(
                "effectiveFrom",
                terms.inForceFrom() == null ? null : terms.inForceFrom().text());
        json.put("duration", printed(terms.duration()));
        json.put("expires", terms.expires() == null ? null : terms.expires().text());
        json.set("price", price(terms.price()));
        json.put("notice", printed(terms.notice()));
        ArrayNode targets = json.putArray("targets");
        terms.targets()
                .forEach(target -> targets.addObject()
                        .put("indicator", target.indicator())
                        .put("minimum", target.minimum())
                        .put("span", target.span().name()));
        json.set("extension", extension(agreement.extension()));
        return json;
    }

    private static @Nullable ObjectNode price(@Nullable Price price) {
        return price == null
                ? null
                : JSON.createObjectNode()
                        .put("amount", kroner(price.amount()))
                        .put("currency", price.amount().currency())
                        .put("per", price.per().name())
                        .put("vat", price.vat().name());
    }

    private static BigDecimal kroner(Money amount) {
        BigDecimal kroner = BigDecimal.valueOf(amount.oere(), 2);
        return amount.oere() % OERE == 0 ? kroner.setScale(0) : kroner;
    }

    private static @Nullable ObjectNode extension(@Nullable ReadExtension extension) {
        return extension == null
                ? null
                : JSON.createObjectNode()
                        .put("by", printed(extension.by()))
                        .put(
                                "expires",
                                extension.expires() == null
                                        ? null
                                        : extension.expires().text())
                        .put("provisional", extension.provisional())
                        .put("decided", extension.decided())
                        .put("reason", extension.reason());
    }

    private static ObjectNode citation(ReadCitation citation) {
        return JSON.createObjectNode()
                .put("item", citation.item())
                .put("committee", citation.committee())
                .put("date", citation.decidedOn().text())
                .put("number", citation.itemNumber())
                .put("waits", !citation.doubts().isEmpty());
    }

    private static ObjectNode fact(FoundFact read) {
        ObjectNode json = JSON.createObjectNode();
        json.put("item", read.item());
        json.put("waits", !read.doubts().isEmpty());
        switch (read.fact()) {
            case ProseFact.Indicator it ->
                json.put("kind", "indicator")
                        .put("name", it.name())
                        .put("value", it.value())
                        .put("unit", it.unit())
                        .put("asOf", it.asOf() == null ? null : it.asOf().text())
                        .put("derived", it.derived());
            case ProseFact.Frame it ->
                json.put("kind", "frame")
                        .put("year", it.year())
                        .put("amount", kroner(it.amount()))
                        .put("purpose", it.purpose().value());
            case ProseFact.Allotment it ->
                json.put("kind", "allotment")
                        .put("year", it.year())
                        .put("amount", kroner(it.amount()))
                        .put("purpose", it.purpose().value())
                        .put("stage", it.stage().name());
            case ProseFact.FollowUp it ->
                json.put("kind", "followUp")
                        .put("due", it.due().text())
                        .put("what", it.what().value());
            case ProseFact.Dissolved it ->
                json.put("kind", "dissolved")
                        .put("committee", it.committee().value())
                        .put("lastDay", it.lastDay().toString());
        }
        return json;
    }

    private static ObjectNode doubt(Doubt doubt) {
        ObjectNode json = JSON.createObjectNode();
        json.put("code", doubt.code());
        json.put("item", doubt.item());
        json.put("about", doubt.about());
        json.put("message", doubt.message());
        json.put("blocking", doubt.blocking());
        json.set("lines", doubt.lines() == null ? null : lines(doubt.lines()));
        return json;
    }

    private static ObjectNode sources(Reading reading) {
        ObjectNode json = JSON.createObjectNode();
        json.put("document", reading.document().hex());
        json.put("layout", reading.layout());
        field(json, "authority", reading.authority());
        field(json, "committee", reading.committee());
        field(json, "dissolved", reading.dissolved());
        field(json, "date", reading.date());
        field(json, "time", reading.time());
        field(json, "endTime", reading.endTime());
        field(json, "place", reading.place());
        fields(json, "members", reading.attendance().members());
        fields(json, "absent", reading.attendance().absent());
        ArrayNode items = json.putArray("items");
        reading.items().forEach(item -> items.add(sources(item)));
        ArrayNode agreements = json.putArray("agreements");
        for (ReadAgreement agreement : reading.agreements()) {
            ObjectNode told = agreements.addObject();
            told.put("id", agreement.id().value());
            told.set("lines", lines(agreement.lines()));
        }
        ArrayNode citations = json.putArray("citations");
        reading.citations().forEach(citation -> citations.add(lines(citation.lines())));
        ArrayNode facts = json.putArray("facts");
        reading.facts().forEach(read -> facts.add(lines(read.fact().lines())));
        return json;
    }

    private static ObjectNode sources(ReadItem item) {
        ObjectNode json = JSON.createObjectNode();
        json.put("position", item.position());
        json.set("lines", lines(item.lines()));
        field(json, "caseNumber", item.caseNumber());
        field(json, "title", item.title());
        field(json, "caseworker", item.caseworker());
        fields(json, "coCaseworkers", item.coCaseworkers());
        field(json, "resume", item.resume());
        field(json, "statement", item.statement());
        field(json, "economy", item.economy());
        field(json, "coordination", item.coordination());
        field(json, "recommendedBy", item.recommendedBy());
        fields(json, "recommendation", item.recommendation());
        field(json, "decision", item.decision());
        field(json, "outcome", item.outcome());
        fields(
                json,
                "attachments",
                item.attachments().stream().map(ReadAttachment::title).toList());
        return json;
    }

    private static void field(ObjectNode json, String name, @Nullable Found<?> found) {
        if (found != null) {
            json.set(name, lines(found.lines()));
        }
    }

    private static <T> void fields(ObjectNode json, String name, List<Found<T>> found) {
        if (!found.isEmpty()) {
            json.set(name, lines(found.stream().map(Found::lines).toList()));
        }
    }

    private static ArrayNode lines(LineRange range) {
        ArrayNode lines = JSON.createArrayNode().add(range.from()).add(range.to());
        Integer page = range.page();
        return page == null ? lines : lines.add(page);
    }

    private static ArrayNode lines(List<LineRange> ranges) {
        ArrayNode lines = JSON.createArrayNode();
        ranges.forEach(range -> lines.add(lines(range)));
        return lines;
    }

    private static void strings(ArrayNode array, List<Found<String>> values) {
        values.forEach(value -> array.add(value.value()));
    }

    private static @Nullable String value(@Nullable Found<?> found) {
        return found == null ? null : String.valueOf(found.value());
    }

    private static @Nullable String printed(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
