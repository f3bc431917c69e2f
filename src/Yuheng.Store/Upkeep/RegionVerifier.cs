using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Dapper;

namespace Yuheng.Store.Upkeep;

/// <summary>Verifies one region within a transaction that sees one moment. What it keeps in memory is a line for each paper, not their contents.</summary>
internal sealed class RegionVerifier(RegionData data, DbConnection connection, DbTransaction transaction, Dictionary<Verified, long> looked, List<Break> breaks)
{
    private const int RowsAtOnce = 500;

    private readonly Dictionary<string, (long Revision, string State, string Body, string Content)> _revisions = new(StringComparer.Ordinal);
    private readonly HashSet<(string Body, string Sealing)> _sealings = [];
    private readonly Dictionary<long, string> _payments = [];

    /// <summary>Verifies everything.</summary>
    public async Task VerifyAsync()
    {
        await VerifyHistoryAsync().ConfigureAwait(false);
        await VerifyPapersAsync().ConfigureAwait(false);
        await VerifyTotalsAsync().ConfigureAwait(false);
        await VerifyPaymentsAsync().ConfigureAwait(false);
        await VerifyAttachmentsAsync().ConfigureAwait(false);
        await VerifyPublicationsAsync().ConfigureAwait(false);
        await VerifyFilesAsync().ConfigureAwait(false);
        await VerifyBelongingsAsync().ConfigureAwait(false);
    }

    private async Task VerifyHistoryAsync()
    {
        var (last, head) = await connection.QuerySingleAsync<(long, string)>("SELECT last, head FROM region WHERE region = @Region", new { data.Region }, transaction).ConfigureAwait(false);
        var (number, prior) = (0L, "");
        while (await data.HistoryFromAsync(number + 1, RowsAtOnce).ConfigureAwait(false) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                Count(Verified.History);
                Same(Verified.History, Row(row.Number), Row(number + 1), Row(row.Number));
                Same(Verified.History, $"{Row(row.Number)} prior", prior, row.Prior);
                Same(Verified.History, $"{Row(row.Number)} hash", row.Reckon(data.Region), row.Hash);
                (number, prior) = (row.Number, row.Hash);
                Take(row);
            }
        }

        Same(Verified.History, "last", Row(number), Row(last));
        Same(Verified.History, "head", prior, head);
    }

    private void Take(HistoryRow row)
    {
        if (row.Record.Length > 0 && row.Revision > 0)
        {
            var content = row.Content is null ? _revisions.GetValueOrDefault(row.Record).Content ?? "" : RegionData.HashOf(row.Content);
            _revisions[row.Record] = (row.Revision, row.State, row.Body, content);
        }
        else if (row.Act == "seal")
        {
            _sealings.Add((row.Body, row.Note));
        }
        else if (row.Act == "pay")
        {
            _payments.Add(row.Number, string.Join(' ', row.Note.Split(' ').Take(3)));
        }
    }

    private async Task VerifyPapersAsync()
    {
        await foreach (var (id, revision, state, body, content) in RowsAsync<(string, long, string, string, string)>("SELECT id, revision, state, body, content FROM record WHERE region = @Region ORDER BY id").ConfigureAwait(false))
        {
            Count(Verified.Papers);
            var there = _revisions.Remove(id, out var last) ? $"{last.Revision} {last.State} {last.Body} sha256:{last.Content}" : "";
            Same(Verified.Papers, id, there, $"{Row(revision)} {state} {body} sha256:{RegionData.HashOf(content)}");
        }

        foreach (var (id, last) in _revisions)
        {
            Same(Verified.Papers, id, $"{last.Revision} {last.State}", "");
        }
    }

    private async Task VerifyTotalsAsync()
    {
        var years = (await connection.QueryAsync<long>("SELECT year FROM record WHERE region = @Region UNION SELECT year FROM total WHERE region = @Region", new { data.Region }, transaction).ConfigureAwait(false)).Order();
        foreach (var year in years)
        {
            var kept = (await data.TotalsAsync((int)year).ConfigureAwait(false)).ToDictionary(t => (t.Body, t.Kind, t.State));
            foreach (var counted in await data.RecountAsync((int)year).ConfigureAwait(false))
            {
                Count(Verified.Totals);
                kept.Remove((counted.Body, counted.Kind, counted.State), out var total);
                Same(Verified.Totals, $"{year} {counted.Body} {counted.Kind} {counted.State}", $"{counted.Papers} {counted.Amount}", $"{total?.Papers ?? 0} {total?.Amount ?? 0}");
            }

            foreach (var total in kept.Values)
            {
                Same(Verified.Totals, $"{year} {total.Body} {total.Kind} {total.State}", "0 0", $"{total.Papers} {total.Amount}");
            }
        }
    }

    private async Task VerifyPaymentsAsync()
    {
        var (entry, group) = (0L, new List<Payment>());
        void Close()
        {
            if (group.Count > 0)
            {
                Same(Verified.Payments, Row(entry), _payments.Remove(entry, out var said) ? said : "", RegionData.Entered(group));
                group.Clear();
            }
        }

        await foreach (var (number, year, voucher, project, body, day, amount) in RowsAsync<(long, long, string, string, string, string, long)>(
            "SELECT entry, year, voucher, project, body, day, amount FROM payment WHERE region = @Region ORDER BY entry").ConfigureAwait(false))
        {
            Count(Verified.Payments);
            if (number != entry)
            {
                Close();
                entry = number;
            }

            group.Add(new Payment(year, voucher, project, body, day, amount));
        }

        Close();
        foreach (var (number, said) in _payments)
        {
            Same(Verified.Payments, Row(number), said, "");
        }
    }

    private async Task VerifyAttachmentsAsync()
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (hash, bytes) in RowsAsync<(string, byte[])>("SELECT hash, bytes FROM attachment WHERE region = @Region").ConfigureAwait(false))
        {
            Count(Verified.Attachments);
            kept.Add(hash);
            Same(Verified.Attachments, hash, hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        var unused = new HashSet<string>(kept, StringComparer.Ordinal);
        await foreach (var (record, path, hash) in RowsAsync<(string, string, string)>("SELECT record, path, hash FROM attachment_use WHERE region = @Region").ConfigureAwait(false))
        {
            unused.Remove(hash);
            Same(Verified.Attachments, $"{record} {path}", hash, kept.Contains(hash) ? hash : "");
        }

        foreach (var hash in unused)
        {
            Same(Verified.Attachments, hash, "", hash);
        }
    }

    private async Task VerifyPublicationsAsync()
    {
        await foreach (var publication in RowsAsync<Publication>($"SELECT {PublishedData.Columns}, manifest AS Manifest FROM publication WHERE region = @Region ORDER BY year, body, kind, version").ConfigureAwait(false))
        {
            Count(Verified.Publications);
            var name = $"{publication.Year} {publication.Body} {publication.Kind} {publication.Version}";
            Same(Verified.Publications, name, RegionData.HashOf(publication.Manifest!), publication.Hash);
            var sealing = RegionData.Sealing(publication);
            Same(Verified.Publications, $"{name} seal", sealing, _sealings.Remove((publication.Body, sealing)) ? sealing : "");
        }

        foreach (var (body, sealing) in _sealings)
        {
            Same(Verified.Publications, $"{body} seal", sealing, "");
        }
    }

    private async Task VerifyFilesAsync()
    {
        var listed = new Dictionary<(long, string, string, long, string), string>();
        await foreach (var (year, body, kind, version, manifest) in RowsAsync<(long, string, string, long, string)>("SELECT year, body, kind, version, manifest FROM publication WHERE region = @Region").ConfigureAwait(false))
        {
            foreach (var (name, hash) in RegionData.FilesIn(manifest))
            {
                listed[(year, body, kind, version, name)] = hash;
            }
        }

        await foreach (var (year, body, kind, version, name, bytes) in RowsAsync<(long, string, string, long, string, byte[])>("SELECT year, body, kind, version, name, bytes FROM publication_file WHERE region = @Region").ConfigureAwait(false))
        {
            Count(Verified.Files);
            Same(Verified.Files, $"{year} {body} {kind} {version} {name}", listed.Remove((year, body, kind, version, name), out var hash) ? hash : "", Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        foreach (var (file, hash) in listed)
        {
            Same(Verified.Files, file.ToString(), hash, "");
        }
    }

    private async Task VerifyBelongingsAsync()
    {
        foreach (var (table, key, owner, condition) in new[]
        {
            ("record", "id", "body", "SELECT 1 FROM body o WHERE o.region = t.region AND o.code = t.body"),
            ("opinion", "record", "record", "SELECT 1 FROM record o WHERE o.region = t.region AND o.id = t.record"),
            ("explanation", "record", "record", "SELECT 1 FROM record o WHERE o.region = t.region AND o.id = t.record"),
            ("draft", "record", "record", "SELECT 1 FROM record o WHERE o.region = t.region AND o.id = t.record"),
            // The files that payments came in are kept by year, and belong to no paper.
            ("attachment_use", "record", "record", "SELECT 1 WHERE t.record LIKE 'payments-%' UNION ALL SELECT 1 FROM record o WHERE o.region = t.region AND o.id = t.record"),
            ("duty", "account", "person", "SELECT 1 FROM person o WHERE o.region = t.region AND o.account = t.account"),
            ("search_item", "address", "publication", "SELECT 1 FROM publication o WHERE o.region = t.region AND o.year = t.of_year AND o.body = t.of_body AND o.kind = t.of_kind AND o.withdrawn IS NULL"),
            ("search_term", "term", "search_item", "SELECT 1 FROM search_item o WHERE o.region = t.region AND o.number = t.item"),
        })
        {
            looked[Verified.Belongings] = looked.GetValueOrDefault(Verified.Belongings)
                + await connection.QuerySingleAsync<long>($"SELECT COUNT(*) FROM {table} WHERE region = @Region", new { data.Region }, transaction).ConfigureAwait(false);
            await foreach (var lost in RowsAsync<string>($"SELECT {key} FROM {table} t WHERE region = @Region AND NOT EXISTS ({condition}) ORDER BY {key}").ConfigureAwait(false))
            {
                Same(Verified.Belongings, $"{table} {lost}", owner, "");
            }
        }
    }

    private IAsyncEnumerable<T> RowsAsync<T>(string sql) => connection.QueryUnbufferedAsync<T>(sql, new { data.Region }, transaction);

    private void Count(Verified what) => looked[what] = looked.GetValueOrDefault(what) + 1;

    private void Same(Verified what, string where, string expected, string found)
    {
        if (expected != found && breaks.Count < Verification.MostBreaks)
        {
            breaks.Add(new Break(what, data.Region, where, expected, found));
        }
    }

    private static string Row(long number) => number.ToString(CultureInfo.InvariantCulture);
}
