package dk.sagsgang.query.screens.actions;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.screens.actions.CaseNow.Agreement;
import dk.sagsgang.query.screens.actions.CaseNow.Item;
import dk.sagsgang.query.screens.facts.FactWords;
import dk.sagsgang.query.screens.shell.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The choices of a form about a case, all of them such as its state allows. */
final class CaseChoices implements Choices {
    private static final int LONGEST_LABEL = 90;

    private final Situation situation;
    private final List<RecordedFact> facts;
    private final CommitteeChoices committees;
    private final Wording show;
    private final String language;
    private final boolean corrects;

    /** The facts are those that may be annulled, none where the form does not ask; a correction answers what is decided. */
    CaseChoices(Situation situation, List<RecordedFact> facts, boolean corrects, Wording show, String language) {
        this.situation = situation;
        this.facts = List.copyOf(facts);
        this.committees = new CommitteeChoices(situation.committees(), List.of(), show);
        this.show = show;
        this.language = language;
        this.corrects = corrects;
    }

    @Override
    public List<Option> from(From from) {
        return switch (from) {
            case ITEMS -> items(situation.it().agendaItems());
            case UNDECIDED_ITEMS -> items(situation.undecided());
            case ITEMS_TO_DECIDE -> items(situation.toDecide());
            case DECIDED_ITEMS -> items(situation.decided());
            case ITEMS_TO_HALT -> items(situation.toHalt());
            case STANDING_RECOMMENDATIONS -> recommendations();
            case MEETINGS -> meetings();
            case COMMITTEES -> committees.from(from);
            case AGREEMENTS -> agreements(situation.it().agreements());
            case RUNNING_AGREEMENTS -> agreements(situation.running());
            case TRIALS -> agreements(situation.trials());
            case OPEN_FOLLOW_UPS -> followUps();
            case FACTS -> facts();
            case OPEN_FINDINGS ->
                situation.findings().stream()
                        .map(it -> Option.of(
                                it.finding(),
                                it.title().in(language) + " · "
                                        + cut(it.sentence().in(language)),
                                it.dismissAs()))
                        .toList();
            case WHAT_CAN_BE_RESTRICTED -> restrictable();
            case WHAT_IS_RESTRICTED ->
                scopes(situation.it().restrictions().stream().map(CaseNow.Restriction::scope));
        };
    }

    @Override
    public List<Item> answered() {
        return corrects ? situation.decided() : situation.toDecide();
    }

    @Override
    public List<KnownPeople.Known> people() {
        CaseNow it = situation.it();
        return KnownPeople.of(Stream.of(
                        situation.meetings().values().stream().map(MeetingNow::present),
                        situation.meetings().values().stream().map(MeetingNow::absent),
                        Stream.of(it.coCaseworkers()),
                        Stream.ofNullable(it.caseworker()).map(List::of))
                .flatMap(lists -> lists)
                .flatMap(Collection::stream));
    }

    private List<Option> items(List<Item> items) {
        return items.reversed().stream()
                .map(it -> Option.of(it.id(), label(it), new AgendaItem(it.meeting(), it.position())))
                .toList();
    }

    private String label(Item item) {
        return show.words(
                "actions.item",
                item.committee(),
                show.day(item.meetingDay()),
                Integer.toString(item.number() == null ? item.position() : item.number()),
                cut(item.title().value()));
    }

    private List<Option> recommendations() {
        return situation.withStandingRecommendation().reversed().stream()
                .flatMap(item -> item.standing().stream()
                        .map(it -> Option.of(
                                item.id() + "/" + it.recommendation(),
                                show.words(
                                        "actions.recommendation",
                                        label(item),
                                        it.recommendation(),
                                        cut(it.recommendedBy().value())),
                                Map.of(
                                        "item",
                                        new AgendaItem(item.meeting(), item.position()),
                                        "recommendation",
                                        it.recommendation()))))
                .toList();
    }

    private List<Option> meetings() {
        return situation.meetingsToBePlacedOn().stream()
                .map(it -> new Option(
                        it.meeting(),
                        show.words(
                                "actions.meeting",
                                it.committee() == null
                                        ? it.meeting()
                                        : it.committee().shown(),
                                show.day(it.day())),
                        Option.of(it.meeting(), "", it.meeting()).body(),
                        it.items() + 1))
                .toList();
    }

    private List<Option> agreements(List<Agreement> agreements) {
        return agreements.stream()
                .map(it -> Option.of(
                        it.agreement(),
                        it.partner() == null
                                ? it.agreement()
                                : it.agreement() + " · " + cut(it.partner().value()),
                        it.agreement()))
                .toList();
    }

    private List<Option> followUps() {
        return situation.openFollowUps().stream()
                .map(it -> Option.of(
                        Integer.toString(it.followUp()),
                        show.date(it.due()) + " · " + cut(it.what().value()),
                        it.followUp()))
                .toList();
    }

    /** Newest first; the opening and what was annulled already cannot be annulled. */
    private List<Option> facts() {
        FactWords words = new FactWords(show);
        Set<String> annulled = facts.stream()
                .filter(it -> it.type().equals("FactAnnulled"))
                .map(it -> it.payload().path("fact").asString(""))
                .collect(Collectors.toSet());
        return facts.reversed().stream()
                .filter(it -> !it.type().equals("FactAnnulled") && !it.type().equals("CaseOpened"))
                .filter(it -> !annulled.contains(it.eventId()))
                .map(it -> Option.of(
                        it.eventId(),
                        show.instant(it.recordedAt()) + " · " + words.kind(it.type()) + " · "
                                + cut(words.line(it.type(), it.payload())),
                        it.eventId()))
                .toList();
    }

    private List<Option> restrictable() {
        Set<RestrictionScope> already = situation.it().restrictions().stream()
                .map(CaseNow.Restriction::scope)
                .collect(Collectors.toSet());
        Stream<RestrictionScope> all = Stream.of(
                        Stream.<RestrictionScope>of(new RestrictionScope.WholeCase()),
                        situation.it().agendaItems().stream()
                                .map(it -> new RestrictionScope.Item(new AgendaItem(it.meeting(), it.position()))),
                        situation.it().documents().stream()
                                .map(it -> new RestrictionScope.Document(it.title()))
                                .distinct())
                .flatMap(it -> it);
        return scopes(all.filter(it -> !already.contains(it)));
    }

    private List<Option> scopes(Stream<RestrictionScope> scopes) {
        return scopes.map(it -> switch (it) {
                    case RestrictionScope.WholeCase whole ->
                        Option.of("CASE", show.words("actions.scope.case"), Map.of("of", "CASE"));
                    case RestrictionScope.Item item ->
                        Option.of(
                                item.item().toString(),
                                show.words(
                                        "actions.scope.item",
                                        item.item().meeting(),
                                        item.item().position()),
                                Map.of("of", "ITEM", "item", item.item()));
                    case RestrictionScope.Document document -> document(document.title());
                })
                .toList();
    }

    private Option document(Text title) {
        return Option.of(
                "DOCUMENT " + title,
                show.words("actions.scope.document", cut(title.value())),
                Map.of("of", "DOCUMENT", "title", title));
    }

    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST_LABEL
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL)) + "…";
    }
}
