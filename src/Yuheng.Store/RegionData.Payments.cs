using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Yuheng.Core.Papers;

namespace Yuheng.Store;

public sealed partial class RegionData
{
    private const int VouchersAtOnce = 500;
    private const string PaymentCondition = "region = @Region AND year = @Year AND (@Project = '' OR project = @Project) AND (@Body = '' OR body LIKE @Body || '%') AND day <= @To";

    /// <summary>What importing rows would do; writes nothing.</summary>
    public async Task<PaymentImport> PreviewPaymentsAsync(IReadOnlyList<PaymentRow> rows) => (await SortedAsync(rows).ConfigureAwait(false)).Import;

    /// <summary>
    /// Imports the rows that can be taken. Doing it again with the same rows changes nothing: a payment is known by the number of its voucher,
    /// and one that is there already with the same content is left, one with another content is refused.
    /// </summary>
    /// <param name="rows">The rows, in the order of the file.</param>
    /// <param name="source">The name of the file.</param>
    /// <param name="account">Who.</param>
    /// <param name="at">When.</param>
    public async Task<PaymentImport> ImportPaymentsAsync(IReadOnlyList<PaymentRow> rows, string source, string account, DateTimeOffset at)
    {
        var (fresh, import) = await SortedAsync(rows).ConfigureAwait(false);
        if (fresh.Count > 0)
        {
            await AddPaymentsAsync(fresh, source, account, at).ConfigureAwait(false);
        }

        return import;
    }

    /// <summary>
    /// Types what was paid for a project in a month, where there are no vouchers. Nothing that was recorded is changed:
    /// what is added is one payment over the difference to what is there.
    /// </summary>
    /// <param name="year">The year of the budget.</param>
    /// <param name="project">The project.</param>
    /// <param name="body">Its body.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="amount">What was paid in it, in fen.</param>
    /// <param name="account">Who.</param>
    /// <param name="at">When.</param>
    public async Task TypeMonthAsync(int year, string project, string body, int month, long amount, string account, DateTimeOffset at)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");
        var (count, paid) = await OneAsync<(long, long)>(
            "SELECT COUNT(*), CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM payment WHERE region = @Region AND year = @year AND project = @project AND day LIKE @Month",
            new { Region, year, project, Month = start + "-%" }).ConfigureAwait(false);
        if (amount == paid && count > 0)
        {
            return;
        }

        var day = new DateOnly(year, month, DateTime.DaysInMonth(year, month)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var payment = new Payment(year, string.Create(CultureInfo.InvariantCulture, $"录入 {project} {start} {count + 1}"), project, body, day, amount - paid);
        await AddPaymentsAsync([payment], account, account, at).ConfigureAwait(false);
    }

    /// <summary>What was paid, by project and month, in the order of the projects' codes.</summary>
    public Task<List<MonthPaid>> PaidByMonthAsync(PaymentFilter filter) => ListAsync<MonthPaid>(
        $"""
        SELECT project AS Project, MIN(body) AS Body, SUBSTR(day, 1, 7) AS Month, COUNT(*) AS Payments, CAST(SUM(amount) AS BIGINT) AS Amount
        FROM payment WHERE {PaymentCondition} GROUP BY project, SUBSTR(day, 1, 7) ORDER BY project, SUBSTR(day, 1, 7)
        """, Parameters(filter));

    /// <summary>How many payments there are, what they come to in fen, and the last day of any: until when the data go. Where there are none there is no amount; that is not zero.</summary>
    public async Task<(long Payments, long? Amount, string? LastDay)> PaidAsync(PaymentFilter filter) => await OneAsync<(long, long?, string?)>(
        $"SELECT COUNT(*), CAST(SUM(amount) AS BIGINT), MAX(day) FROM payment WHERE {PaymentCondition}", Parameters(filter)).ConfigureAwait(false);

    /// <summary>The payments, latest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many to leave out from the start.</param>
    /// <param name="take">How many at most.</param>
    public Task<List<StoredPayment>> PaymentsAsync(PaymentFilter filter, int skip = 0, int take = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ListAsync<StoredPayment>(
            $"""
            SELECT voucher AS Voucher, project AS Project, body AS Body, day AS Day, amount AS Amount, source AS Source, entry AS Entry
            FROM payment WHERE {PaymentCondition} ORDER BY day DESC, voucher LIMIT @take OFFSET @skip
            """, new { Region, filter.Year, filter.Project, filter.Body, filter.To, skip, take });
    }

    /// <summary>What the history says of payments: how many, what they come to, and a hash of what they say; <c>verify</c> reckons it again.</summary>
    internal static string Entered(IEnumerable<Payment> payments)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (count, sum) = (0L, 0L);
        foreach (var payment in payments.OrderBy(p => p.Year).ThenBy(p => p.Voucher, StringComparer.Ordinal))
        {
            sha.AppendData(Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"{payment.Year}\t{payment.Voucher}\t{payment.Project}\t{payment.Body}\t{payment.Day}\t{payment.Amount}\n")));
            count++;
            sum += payment.Amount;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{count} {sum} sha256:{Convert.ToHexStringLower(sha.GetHashAndReset())}");
    }

    private async Task AddPaymentsAsync(IReadOnlyList<Payment> payments, string source, string account, DateTimeOffset at)
    {
        var entry = await RememberAsync(at, account, "pay", body: payments.Select(p => p.Body).Distinct().Take(2).ToArray() is [var body] ? body : "", note: $"{Entered(payments)} {source}").ConfigureAwait(false);
        var rows = new ManyRows(_connection, _transaction, "payment", "region", "year", "voucher", "project", "body", "day", "amount", "source", "entry");
        await using (rows.ConfigureAwait(false))
        {
            foreach (var payment in payments)
            {
                await rows.AddAsync(Region, payment.Year, payment.Voucher, payment.Project, payment.Body, payment.Day, payment.Amount, source, entry.Number).ConfigureAwait(false);
            }

            await rows.FlushAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Which rows are new, which are there already, and which cannot be taken.</summary>
    private async Task<(List<Payment> Fresh, PaymentImport Import)> SortedAsync(IReadOnlyList<PaymentRow> rows)
    {
        var owners = (await ListAsync<(string Id, string Body)>("SELECT id, body FROM record WHERE region = @Region AND kind = @Kind", new { Region, Kind = PaperKind.Project.Tag() }).ConfigureAwait(false))
            .ToDictionary(p => p.Id, p => p.Body, StringComparer.Ordinal);
        var seen = new Dictionary<(long Year, string Voucher), Payment>();
        var fresh = new List<Payment>();
        var refused = new List<RefusedPayment>();
        var already = 0L;
        foreach (var chunk in rows.Chunk(VouchersAtOnce))
        {
            var there = await ThereAsync(chunk).ConfigureAwait(false);
            foreach (var row in chunk)
            {
                var key = (row.Payment.Year, row.Payment.Voucher);
                if (there.TryGetValue(key, out var other) || seen.TryGetValue(key, out other))
                {
                    if (other == row.Payment)
                    {
                        already++;
                    }
                    else
                    {
                        refused.Add(new RefusedPayment(row, there.ContainsKey(key) ? PaymentFault.OtherContent : PaymentFault.TwiceInFile, other));
                    }
                }
                else if (!owners.TryGetValue(row.Payment.Project, out var owner))
                {
                    refused.Add(new RefusedPayment(row, PaymentFault.UnknownProject));
                }
                else if (owner != row.Payment.Body)
                {
                    refused.Add(new RefusedPayment(row, PaymentFault.OtherBody, Owner: owner));
                }
                else
                {
                    seen.Add(key, row.Payment);
                    fresh.Add(row.Payment);
                }
            }
        }

        return (fresh, new PaymentImport(fresh.Count, fresh.Sum(p => p.Amount), already, refused));
    }

    private async Task<Dictionary<(long Year, string Voucher), Payment>> ThereAsync(IEnumerable<PaymentRow> rows)
    {
        var there = new Dictionary<(long, string), Payment>();
        foreach (var year in rows.GroupBy(r => r.Payment.Year))
        {
            var parameters = new DynamicParameters(new { Region, Year = year.Key });
            var vouchers = AnyOf.In(parameters, "voucher", year.Select(r => r.Payment.Voucher).Distinct());
            foreach (var payment in await ListAsync<Payment>(
                $"SELECT year AS Year, voucher AS Voucher, project AS Project, body AS Body, day AS Day, amount AS Amount FROM payment WHERE region = @Region AND year = @Year AND voucher {vouchers}", parameters).ConfigureAwait(false))
            {
                there.Add((payment.Year, payment.Voucher), payment);
            }
        }

        return there;
    }

    private object Parameters(PaymentFilter filter) => new { Region, filter.Year, filter.Project, filter.Body, filter.To };
}
