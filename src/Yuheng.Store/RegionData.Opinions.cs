namespace Yuheng.Store;

/// <summary>意见: a point that a reviewer raises, tied to a field or a dimension.</summary>
/// <param name="Record">The paper.</param>
/// <param name="Number">Its number on the paper, from 1.</param>
/// <param name="Path">The field, such as i7.target, or a dimension: completeness, relevance, adequacy, feasibility.</param>
/// <param name="Kind">must (必改), should (建议) or question (疑问).</param>
/// <param name="Text">What is said.</param>
/// <param name="Suggestion">建议改值; null for none.</param>
/// <param name="Revision">The revision that it speaks of.</param>
/// <param name="Author">Who raised it.</param>
/// <param name="At">When.</param>
/// <param name="Level">The role of the author.</param>
/// <param name="Answer">What the unit says; null where it has not answered in words.</param>
/// <param name="AnsweredBy">Who answered.</param>
/// <param name="Answered">When.</param>
/// <param name="State">open, answered (changed or explained), closed (accepted by the reviewer).</param>
public sealed record Opinion(
    string Record, long Number, string Path, string Kind, string Text, string? Suggestion, long Revision, string Author, string At, string Level,
    string? Answer, string? AnsweredBy, string? Answered, string State)
{
    /// <summary>必改: the paper cannot be handed in again before it is answered.</summary>
    public const string Must = "must";

    /// <summary>Nobody has answered.</summary>
    public const string Open = "open";

    /// <summary>The unit has changed the field or said why not.</summary>
    public const string IsAnswered = "answered";

    /// <summary>The reviewer is content.</summary>
    public const string Closed = "closed";
}

/// <summary>说明: the sentence that a unit writes beside a warning.</summary>
/// <param name="Record">The paper.</param>
/// <param name="Code">The check.</param>
/// <param name="Path">The field; empty where the warning is at none.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Account">Who wrote it.</param>
/// <param name="At">When.</param>
public sealed record Explanation(string Record, string Code, string Path, string Text, string Account, string At);

public sealed partial class RegionData
{
    private const string OpinionColumns =
        "record AS Record, number AS Number, path AS Path, kind AS Kind, text AS Text, suggestion AS Suggestion, revision AS Revision, author AS Author, at AS At, level AS Level, answer AS Answer, answered_by AS AnsweredBy, answered AS Answered, state AS State";

    /// <summary>The opinions on a paper, oldest first.</summary>
    public Task<List<Opinion>> OpinionsAsync(string record) => ListAsync<Opinion>($"SELECT {OpinionColumns} FROM opinion WHERE region = @Region AND record = @record ORDER BY number", new { Region, record });

    /// <summary>Adds an opinion, or changes the one of that number.</summary>
    public Task PutOpinionAsync(Opinion opinion)
    {
        ArgumentNullException.ThrowIfNull(opinion);
        return DoAsync(
            """
            INSERT INTO opinion (region, record, number, path, kind, text, suggestion, revision, author, at, level, answer, answered_by, answered, state)
            VALUES (@Region, @Record, @Number, @Path, @Kind, @Text, @Suggestion, @Revision, @Author, @At, @Level, @Answer, @AnsweredBy, @Answered, @State)
            ON CONFLICT (region, record, number) DO UPDATE SET path = excluded.path, kind = excluded.kind, text = excluded.text, suggestion = excluded.suggestion,
              answer = excluded.answer, answered_by = excluded.answered_by, answered = excluded.answered, state = excluded.state
            """,
            new
            {
                Region, opinion.Record, opinion.Number, opinion.Path, opinion.Kind, opinion.Text, opinion.Suggestion, opinion.Revision, opinion.Author, opinion.At, opinion.Level,
                opinion.Answer, opinion.AnsweredBy, opinion.Answered, opinion.State,
            });
    }

    /// <summary>The sentences beside the warnings of a paper.</summary>
    public Task<List<Explanation>> ExplanationsAsync(string record) => ListAsync<Explanation>(
        "SELECT record AS Record, code AS Code, path AS Path, text AS Text, account AS Account, at AS At FROM explanation WHERE region = @Region AND record = @record ORDER BY code, path", new { Region, record });

    /// <summary>Writes the sentence beside a warning, or another in its place.</summary>
    public Task PutExplanationAsync(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return DoAsync(
            """
            INSERT INTO explanation (region, record, code, path, text, account, at) VALUES (@Region, @Record, @Code, @Path, @Text, @Account, @At)
            ON CONFLICT (region, record, code, path) DO UPDATE SET text = excluded.text, account = excluded.account, at = excluded.at
            """, new { Region, explanation.Record, explanation.Code, explanation.Path, explanation.Text, explanation.Account, explanation.At });
    }

    /// <summary>Takes the sentence beside a warning away.</summary>
    public Task EndExplanationAsync(string record, string code, string path) =>
        DoAsync("DELETE FROM explanation WHERE region = @Region AND record = @record AND code = @code AND path = @path", new { Region, record, code, path });

    /// <summary>What an account has typed into a paper and not saved; null for nothing.</summary>
    public async Task<(long Revision, string Saved, string Content)?> DraftAsync(string record, string account) =>
        await ListAsync<(long, string, string)>("SELECT revision, saved, content FROM draft WHERE region = @Region AND record = @record AND account = @account", new { Region, record, account }).ConfigureAwait(false) is [var draft] ? draft : null;

    /// <summary>Keeps what an account has typed into a paper and not saved: no revision, and no history.</summary>
    /// <param name="record">The paper.</param>
    /// <param name="account">Who.</param>
    /// <param name="revision">The revision that it started from.</param>
    /// <param name="content">What is typed: canonical JSON.</param>
    /// <param name="at">When.</param>
    public Task PutDraftAsync(string record, string account, long revision, string content, DateTimeOffset at) => DoAsync(
        """
        INSERT INTO draft (region, record, account, revision, saved, content) VALUES (@Region, @record, @account, @revision, @Saved, @content)
        ON CONFLICT (region, record, account) DO UPDATE SET revision = excluded.revision, saved = excluded.saved, content = excluded.content
        """, new { Region, record, account, revision, content, Saved = DataStore.Written(at) });

    /// <summary>Forgets a draft: it was saved, or given up.</summary>
    public Task EndDraftAsync(string record, string account) => DoAsync("DELETE FROM draft WHERE region = @Region AND record = @record AND account = @account", new { Region, record, account });
}
