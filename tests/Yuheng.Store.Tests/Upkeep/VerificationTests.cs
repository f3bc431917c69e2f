using Yuheng.Store.Upkeep;

namespace Yuheng.Store.Tests.Upkeep;

public sealed class SqliteVerificationTests(SqliteFolders databases) : VerificationTests(databases);

public sealed class PostgresVerificationTests(PostgresServer databases) : VerificationTests(databases);

/// <summary>Whatever is changed behind the store's back is found, and both sides are shown.</summary>
public abstract class VerificationTests(Databases databases) : OnBothDatabases(databases)
{
    [Fact]
    public async Task What_nobody_has_touched_is_intact_and_everything_was_looked_at()
    {
        await using var store = await FilledRegion.OpenAsync(await EmptyAsync());

        var verification = await store.VerifyAsync();

        Assert.Empty(verification.Breaks);
        Assert.Equal(Enum.GetValues<Verified>(), verification.Looked.Keys.Order());
        Assert.Equal((8L, 4L, 1L, 1L, 2L), (verification.Looked[Verified.Papers], verification.Looked[Verified.Payments], verification.Looked[Verified.Attachments], verification.Looked[Verified.Publications], verification.Looked[Verified.Files]));
    }

    [Theory]
    [InlineData(Verified.History, "3", "UPDATE history SET note = 'x' WHERE number = 3")]
    [InlineData(Verified.History, "3", "UPDATE history SET account = 'other' WHERE number = 3")]
    [InlineData(Verified.History, "3", "UPDATE history SET at = '2026-01-01T00:00:00.000Z' WHERE number = 3")]
    [InlineData(Verified.History, "4", "DELETE FROM history WHERE number = 3")]
    [InlineData(Verified.History, "last", "DELETE FROM history WHERE number = (SELECT MAX(number) FROM history)")]
    [InlineData(Verified.History, "head", "UPDATE region SET head = 'x'")]
    [InlineData(Verified.Papers, "N2-2026-target", "UPDATE record SET content = '{\"i1.target\":\"≥1场\"}' WHERE id = 'N2-2026-target'")]
    [InlineData(Verified.Papers, "N2-2026-target", "UPDATE record SET revision = 3 WHERE id = 'N2-2026-target'")]
    [InlineData(Verified.Papers, "N3", "UPDATE record SET state = 'approved' WHERE id = 'N3'")]
    [InlineData(Verified.Papers, "N4", "DELETE FROM record WHERE id = 'N4'")]
    [InlineData(Verified.Totals, "2026  Target Submitted", "UPDATE total SET amount = amount + 1 WHERE kind = 'target' AND state = 'submitted' AND body = ''")]
    [InlineData(Verified.Totals, "2026 219 Project Draft", "DELETE FROM total WHERE kind = 'project' AND body = '219'")]
    [InlineData(Verified.Payments, "", "UPDATE payment SET amount = 11 WHERE voucher = 'P-1'")]
    [InlineData(Verified.Payments, "", "DELETE FROM payment WHERE voucher = 'P-2'")]
    [InlineData(Verified.Payments, "", "DELETE FROM payment WHERE project = 'N2'")]
    [InlineData(Verified.Attachments, "", "UPDATE attachment SET bytes = @bytes")]
    [InlineData(Verified.Attachments, "N1-2026-target i1.target", "DELETE FROM attachment")]
    [InlineData(Verified.Attachments, "", "DELETE FROM attachment_use")]
    [InlineData(Verified.Publications, "2026 219001 budget 1", "UPDATE publication SET manifest = '{}'")]
    [InlineData(Verified.Publications, "2026 219001 budget 1 seal", "UPDATE publication SET hash = '0'")]
    [InlineData(Verified.Publications, "219001 seal", "DELETE FROM publication")]
    [InlineData(Verified.Files, "2026 219001 budget 1 预算.csv", "UPDATE publication_file SET bytes = @bytes WHERE name = '预算.csv'")]
    [InlineData(Verified.Files, "", "DELETE FROM publication_file WHERE name = '预算.csv'")]
    [InlineData(Verified.Belongings, "duty chen", "DELETE FROM person")]
    [InlineData(Verified.Belongings, "record N1", "DELETE FROM body WHERE code = '219001'")]
    [InlineData(Verified.Belongings, "search_term", "DELETE FROM search_item")]
    public async Task What_was_changed_behind_its_back_is_found(Verified what, string where, string sql)
    {
        var place = await EmptyAsync();
        await using var store = await FilledRegion.OpenAsync(place);
        await FilledRegion.TamperAsync(place, sql, [9, 9]);

        var verification = await store.VerifyAsync();

        Assert.Contains(verification.Breaks, found => found.What == what && found.Where.StartsWith(where, StringComparison.Ordinal) && found.Expected != found.Found);
    }
}
