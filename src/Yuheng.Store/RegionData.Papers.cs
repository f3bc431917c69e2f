using Dapper;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;

namespace Yuheng.Store;

/// <summary>A paper as it is stored.</summary>
/// <param name="Id">What it is known by: <see cref="PaperId"/>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Year">Its year; of a project the first.</param>
/// <param name="Body">The code of its body.</param>
/// <param name="Project">The code of the project that it is about; empty where it is about its body.</param>
/// <param name="Layout">The printed form.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Revision">How often it was saved, from 1.</param>
/// <param name="HandedIn">Who handed it in last; null where nobody has.</param>
/// <param name="Opened">Whether the next level has opened it since.</param>
/// <param name="Changed">When it was changed last.</param>
/// <param name="ChangedBy">Who changed it last.</param>
/// <param name="Facts">What lists need to know.</param>
/// <param name="Content">What is filled in; null in lists.</param>
public sealed record Paper(
    string Id, PaperKind Kind, int Year, string Body, string Project, string Layout, PaperState State, long Revision, string? HandedIn, bool Opened,
    DateTimeOffset Changed, string ChangedBy, PaperFacts Facts, PaperContent? Content);

/// <summary>What papers are known by: the same project, year and kind give the same id, so that a paper is never made twice.</summary>
public static class PaperId
{
    /// <summary>The id of a paper.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="year">Its year; does not matter for a project.</param>
    /// <param name="subject">The code of the project, or of the body where the paper is about the body.</param>
    public static string Of(PaperKind kind, int year, string subject) =>
        kind == PaperKind.Project ? subject : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{subject}-{year}-{kind.Tag()}");

    /// <summary>What an id says, the year as it stands there; the year of a project is not in its id. Null for what is no id.</summary>
    public static (PaperKind Kind, string Year, string Subject)? Read(string id) => id.Split('-') switch
    {
        [{ Length: > 0 } subject] when subject.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) => (PaperKind.Project, "", subject),
        [var subject, var year, var tag] when PaperKinds.Tagged(tag) is { } kind => (kind, year, subject),
        _ => null,
    };

    /// <summary>An id as readers know it: 绩效自评 2025 N00000101.</summary>
    public static string Word(string id) => Read(id) is { } read ? string.Join(' ', new[] { read.Kind.Word(), read.Year, read.Subject }.Where(w => w.Length > 0)) : id;
}

/// <summary>Which papers a list is to have.</summary>
public sealed record PaperFilter
{
    /// <summary>Of this kind only.</summary>
    public PaperKind? Kind { get; init; }

    /// <summary>Of this year only.</summary>
    public int? Year { get; init; }

    /// <summary>Of this body and those below it; empty for all.</summary>
    public string Body { get; init; } = "";

    /// <summary>Of this body alone.</summary>
    public bool BodyAlone { get; init; }

    /// <summary>In this state only.</summary>
    public PaperState? State { get; init; }

    /// <summary>About this project only.</summary>
    public string? Project { get; init; }

    /// <summary>With this in the title.</summary>
    public string? Text { get; init; }

    /// <summary>Only what this reader may see; null for all.</summary>
    public Actor? Reader { get; init; }

    /// <summary>Whether it must have errors.</summary>
    public bool WithErrors { get; init; }

    /// <summary>With at least this amount, in fen; null for any.</summary>
    public long? Least { get; init; }

    /// <summary>With at most this amount, in fen; null for any.</summary>
    public long? Most { get; init; }

    /// <summary>How many to leave out from the start.</summary>
    public int Skip { get; init; }

    /// <summary>How many at most.</summary>
    public int Take { get; init; } = int.MaxValue;
}

public sealed partial class RegionData
{
    private const string FactColumns = "title, amount, paid, points, due_points, grade, items, met, errors, warnings";
    private const string PaperColumns = $"id, kind, year, body, project, layout, state, revision, handed_in, opened, changed, changed_by, {FactColumns}";

    /// <summary>What a filter asks, and nothing that it does not ask: only so do the indexes serve.</summary>
    private static string Condition(PaperFilter filter) => string.Join(" AND ", new[]
    {
        "region = @Region",
        filter.Year is null ? "" : "year = @Year",
        filter.Kind is null ? "" : "kind = @Kind",
        filter.Body.Length == 0 ? "" : filter.BodyAlone ? "body = @Body" : "body LIKE @Body || '%'",
        filter.State is null ? "" : "state = @State",
        filter.Project is null ? "" : "project = @Project",
        filter.Text is null ? "" : "title LIKE '%' || @Text || '%'",
        filter.WithErrors ? "errors > 0" : "",
        filter.Least is null ? "" : "amount >= @Least",
        filter.Most is null ? "" : "amount <= @Most",
    }.Where(c => c.Length > 0));

    /// <summary>A paper with its content; null where there is none.</summary>
    public async Task<Paper?> PaperAsync(string id) =>
        (await OneAsync<PaperRow>($"SELECT {PaperColumns}, content FROM record WHERE region = @Region AND id = @id", new { Region, id }).ConfigureAwait(false))?.Paper;

    /// <summary>Papers without their contents, by body and title.</summary>
    public async Task<List<Paper>> PapersAsync(PaperFilter filter) => (await ListAsync<PaperRow>(
        $"SELECT {PaperColumns}, '' AS content FROM record WHERE {Condition(filter)}{SeenBy(filter.Reader)} ORDER BY body, title, id LIMIT @Take OFFSET @Skip", Parameters(filter)).ConfigureAwait(false)).ConvertAll(r => r.Paper);

    // No order and no limit in the text: SQLite would walk all papers by their ids until one fits.
    /// <summary>The paper of a body that has a title, whatever blanks stand in it; null where there is none, the first by its id where there are several.</summary>
    public async Task<Paper?> NamedAsync(PaperKind kind, string body, string title) => (await ListAsync<PaperRow>(
        $"SELECT {PaperColumns}, '' AS content FROM record WHERE region = @Region AND body = @body AND kind = @Kind AND named = @Named",
        new { Region, body, Named = Folded(title), Kind = kind.Tag() }).ConfigureAwait(false)).MinBy(r => r.Paper.Id, StringComparer.Ordinal)?.Paper;

    /// <summary>How many papers there are, and what their amounts come to in fen.</summary>
    public async Task<(long Papers, long Amount)> SumAsync(PaperFilter filter) => await OneAsync<(long, long)>(
        $"SELECT COUNT(*), CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM record WHERE {Condition(filter)}{SeenBy(filter.Reader)}", Parameters(filter)).ConfigureAwait(false);

    /// <summary>Makes a paper: its first revision.</summary>
    /// <returns>Null where it is there already; nothing was written then.</returns>
    public async Task<Paper?> CreateAsync(
        PaperKind kind, int year, string body, string project, string layout, PaperContent content, PaperFacts facts, string account, DateTimeOffset at, string note = "")
    {
        ArgumentNullException.ThrowIfNull(content);
        var id = PaperId.Of(kind, year, project.Length > 0 ? project : body);
        var paper = new Paper(id, kind, year, body, project, layout, PaperState.Draft, 1, null, false, at, account, facts, content);
        var text = Text(content);
        var made = await DoAsync(
            $"""
            INSERT INTO record (region, {PaperColumns}, content, named)
            VALUES (@Region, @Id, @Kind, @Year, @Body, @Project, @Layout, @State, @Revision, @HandedIn, @Opened, @Changed, @ChangedBy,
                    @Title, @Amount, @Paid, @Points, @DuePoints, @Grade, @Items, @Met, @Errors, @Warnings, @Text, @Named)
            ON CONFLICT (region, id) DO NOTHING
            """, Parameters(paper, text)).ConfigureAwait(false);
        if (made == 0)
        {
            return null;
        }

        await CountAsync(null, paper).ConfigureAwait(false);
        await RememberAsync(at, account, "create", id, body, 1, paper.State.Tag(), note, text).ConfigureAwait(false);
        return paper;
    }

    /// <summary>Saves a new revision.</summary>
    /// <param name="paper">The paper as it was when the change began: its revision is the one that the change starts from.</param>
    /// <param name="content">The content.</param>
    /// <param name="facts">What lists need to know of it.</param>
    /// <param name="account">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="note">Why.</param>
    /// <param name="act">What the history calls it.</param>
    /// <returns>The paper as stored; null where somebody else has changed it since, and nothing was written.</returns>
    public async Task<Paper?> SaveAsync(Paper paper, PaperContent content, PaperFacts facts, string account, DateTimeOffset at, string note = "", string act = "save")
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(content);
        var saved = paper with { Revision = paper.Revision + 1, Changed = at, ChangedBy = account, Facts = facts, Content = content };
        return await ReplaceAsync(paper, saved, act, note, Text(content)).ConfigureAwait(false);
    }

    /// <summary>Moves a paper to another state; its content stays.</summary>
    /// <returns>The paper as stored; null where somebody else has changed it since, and nothing was written.</returns>
    public async Task<Paper?> MoveAsync(Paper paper, PaperState state, string act, string account, DateTimeOffset at, string note = "")
    {
        ArgumentNullException.ThrowIfNull(paper);
        var moved = paper with
        {
            State = state,
            Changed = at,
            ChangedBy = account,
            Opened = false,
            HandedIn = act == Act.Submit.Tag() ? account : paper.HandedIn,
        };
        return await ReplaceAsync(paper, moved, act, note, null).ConfigureAwait(false);
    }

    /// <summary>Notes that a reviewer has opened a paper, so that it cannot be withdrawn any more. No revision, and no row of history.</summary>
    public Task OpenedAsync(string id, PaperState state) =>
        DoAsync("UPDATE record SET opened = 1 WHERE region = @Region AND id = @id AND state = @State AND opened = 0", new { Region, id, State = state.Tag() });

    private async Task<Paper?> ReplaceAsync(Paper before, Paper after, string act, string note, string? text)
    {
        var done = await DoAsync(
            $"""
            UPDATE record SET state = @State, revision = @Revision, handed_in = @HandedIn, opened = @Opened, changed = @Changed, changed_by = @ChangedBy, layout = @Layout,
              title = @Title, named = @Named, amount = @Amount, paid = @Paid, points = @Points, due_points = @DuePoints, grade = @Grade, items = @Items, met = @Met, errors = @Errors, warnings = @Warnings
              {(text is null ? "" : ", content = @Text")}
            WHERE region = @Region AND id = @Id AND revision = {before.Revision} AND state = '{before.State.Tag()}'
            """, Parameters(after, text)).ConfigureAwait(false);
        if (done == 0)
        {
            return null;
        }

        await CountAsync(before, after).ConfigureAwait(false);
        await RememberAsync(after.Changed, after.ChangedBy, act, after.Id, after.Body, after.Revision, after.State.Tag(), note, text).ConfigureAwait(false);
        return after;
    }

    private static string Folded(string title) => string.Concat(title.Where(c => !char.IsWhiteSpace(c)));

    private static string Text(PaperContent content) => System.Text.Encoding.UTF8.GetString(content.ToJson());

    /// <summary>What <see cref="Actor.Sees"/> says, as a condition: the bodies and years of the reader's duties, and only what was reported where the duty is above the unit.</summary>
    private static string SeenBy(Actor? reader)
    {
        if (reader is null)
        {
            return "";
        }

        var unreported = string.Join(", ", PaperStates.All.Where(s => !s.IsReported()).Select(s => $"'{s.Tag()}'"));
        var ways = reader.Duties.Select((duty, i) => duty.Role switch
        {
            Role.Clerk or Role.UnitHead => $"(body = @Duty{i}{Years(duty)})",
            Role.DepartmentReviewer or Role.FinanceReviewer or Role.Auditor => $"(body LIKE @Duty{i} || '%'{Years(duty)} AND state NOT IN ({unreported}))",
            _ => null,
        }).OfType<string>().ToList();
        return ways.Count == 0 ? " AND 1 = 0" : $" AND ({string.Join(" OR ", ways)})";

        static string Years(Duty duty) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" AND year >= {duty.FromYear}{(duty.ToYear is { } last ? $" AND year <= {last}" : "")}");
    }

    private DynamicParameters Parameters(PaperFilter filter)
    {
        var parameters = new DynamicParameters(Filled(filter));
        for (var i = 0; i < (filter.Reader?.Duties.Count ?? 0); i++)
        {
            parameters.Add($"Duty{i}", filter.Reader!.Duties[i].Body);
        }

        return parameters;
    }

    private object Filled(PaperFilter filter) => new
    {
        Region,
        Kind = filter.Kind?.Tag() ?? "",
        Year = filter.Year ?? 0,
        filter.Body,
        Below = filter.BodyAlone ? 0 : 1,
        State = filter.State?.Tag() ?? "",
        Project = filter.Project ?? "",
        Text = filter.Text ?? "",
        WithErrors = filter.WithErrors ? 1 : 0,
        Least = filter.Least ?? 0,
        Most = filter.Most ?? 0,
        filter.Skip,
        filter.Take,
    };

    private object Parameters(Paper paper, string? text) => new
    {
        Region,
        paper.Id,
        Kind = paper.Kind.Tag(),
        paper.Year,
        paper.Body,
        paper.Project,
        paper.Layout,
        State = paper.State.Tag(),
        paper.Revision,
        paper.HandedIn,
        Opened = paper.Opened ? 1 : 0,
        Changed = DataStore.Written(paper.Changed),
        paper.ChangedBy,
        paper.Facts.Title,
        Named = Folded(paper.Facts.Title),
        paper.Facts.Amount,
        paper.Facts.Paid,
        paper.Facts.Points,
        paper.Facts.DuePoints,
        paper.Facts.Grade,
        paper.Facts.Items,
        paper.Facts.Met,
        paper.Facts.Errors,
        paper.Facts.Warnings,
        Text = text,
    };

    /// <summary>A row of the table.</summary>
    private sealed record PaperRow(
        string id, string kind, long year, string body, string project, string layout, string state, long revision, string? handed_in, long opened, string changed, string changed_by,
        string title, long? amount, long? paid, long? points, long? due_points, string? grade, long items, long? met, long errors, long warnings, string? content)
    {
        public Paper Paper => new(
            id, PaperKinds.Tagged(kind)!.Value, (int)year, body, project, layout, PaperStates.Tagged(state)!.Value, revision, handed_in, opened != 0, DataStore.Time(changed), changed_by,
            new PaperFacts(title, amount, paid, points, due_points, grade, items, met, errors, warnings), content is null or "" ? null : PaperContent.FromJson(content));
    }
}
