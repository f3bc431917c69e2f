using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;

namespace Yuheng.Store;

/// <summary>How many papers of a kind, year and state a body and all below it have, and what they come to.</summary>
/// <param name="Body">The body; empty for the whole region.</param>
/// <param name="Kind">What they are.</param>
/// <param name="State">Where they stand.</param>
/// <param name="Papers">How many.</param>
/// <param name="Amount">What they come to, in fen; blank amounts count for nothing.</param>
public sealed record PaperTotal(string Body, PaperKind Kind, PaperState State, long Papers, long Amount);

public sealed partial class RegionData
{
    private const int DigitsPerLevel = 3;

    /// <summary>The totals of a year. They are kept up with every change, so that asking costs what is asked for.</summary>
    public async Task<List<PaperTotal>> TotalsAsync(int year) => (await ListAsync<(string Body, string Kind, string State, long Papers, long Amount)>(
        "SELECT body, kind, state, papers, amount FROM total WHERE region = @Region AND year = @year AND papers <> 0 ORDER BY body, kind, state", new { Region, year }).ConfigureAwait(false))
        .ConvertAll(Total);

    /// <summary>The same, counted anew over all papers: what <see cref="TotalsAsync"/> has to say.</summary>
    public async Task<List<PaperTotal>> RecountAsync(int year)
    {
        var rows = await ListAsync<(string Body, string Kind, string State, long Papers, long Amount)>(
            "SELECT body, kind, state, COUNT(*), CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM record WHERE region = @Region AND year = @year GROUP BY body, kind, state", new { Region, year }).ConfigureAwait(false);
        return [.. rows.SelectMany(r => Above(r.Body).Select(body => r with { Body = body })).GroupBy(r => (r.Body, r.Kind, r.State))
            .Select(g => Total((g.Key.Body, g.Key.Kind, g.Key.State, g.Sum(r => r.Papers), g.Sum(r => r.Amount))))
            .OrderBy(t => t.Body, StringComparer.Ordinal).ThenBy(t => t.Kind.Tag(), StringComparer.Ordinal).ThenBy(t => t.State.Tag(), StringComparer.Ordinal)];
    }

    /// <summary>A body and all above it, up to the whole region.</summary>
    private static IEnumerable<string> Above(string body)
    {
        for (var length = body.Length; length > 0; length -= DigitsPerLevel)
        {
            yield return body[..length];
        }

        yield return "";
    }

    private static PaperTotal Total((string Body, string Kind, string State, long Papers, long Amount) row) =>
        new(row.Body, PaperKinds.Tagged(row.Kind)!.Value, PaperStates.Tagged(row.State)!.Value, row.Papers, row.Amount);

    /// <summary>Takes a paper out of the totals as it was, and puts it in as it is.</summary>
    private async Task CountAsync(Paper? before, Paper after)
    {
        if (before is not null && before.State == after.State && before.Facts.Amount == after.Facts.Amount)
        {
            return;
        }

        foreach (var (paper, sign) in before is null ? [(after, 1)] : new[] { (before, -1), (after, 1) })
        {
            foreach (var body in Above(paper.Body))
            {
                await DoAsync(
                    """
                    INSERT INTO total (region, year, kind, body, state, papers, amount) VALUES (@Region, @Year, @Kind, @body, @State, @Papers, @Amount)
                    ON CONFLICT (region, year, kind, body, state) DO UPDATE SET papers = total.papers + excluded.papers, amount = total.amount + excluded.amount
                    """,
                    new { Region, paper.Year, Kind = paper.Kind.Tag(), body, State = paper.State.Tag(), Papers = sign, Amount = sign * (paper.Facts.Amount ?? 0) }).ConfigureAwait(false);
            }
        }
    }
}
