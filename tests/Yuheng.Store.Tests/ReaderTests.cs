using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;

namespace Yuheng.Store.Tests;

public sealed class SqliteReaderTests(SqliteFolders databases) : ReaderTests(databases);

public sealed class PostgresReaderTests(PostgresServer databases) : ReaderTests(databases);

/// <summary>What somebody finds in lists is what somebody may open.</summary>
public abstract class ReaderTests(Databases databases) : OnBothDatabases(databases)
{
    [Fact]
    public async Task A_list_has_exactly_the_papers_that_its_reader_may_see_for_every_role_state_body_and_year()
    {
        await using var store = await StoreAsync();
        string[] bodies = ["", "219", "219001", "219002", "2190", "220"];
        var papers = await store.WriteAsync(Region, async data =>
        {
            var made = new List<Paper>();
            foreach (var (body, year, state) in from body in bodies[1..] from year in new[] { 2025, 2026, 2027 } from state in PaperStates.All select (body, year, state))
            {
                var paper = (await data.CreateAsync(PaperKind.Target, year, body, $"N{made.Count:D8}", "", PaperContent.Empty, new PaperFacts($"项目{made.Count}", 1), "chen", Day))!;
                made.Add(state == paper.State ? paper : (await data.MoveAsync(paper, state, "move", "chen", Day))!);
            }

            return made;
        });
        var duties = (from role in Roles.All from body in bodies from years in new (int From, int? To)[] { (0, null), (2026, null), (2025, 2026) } select new Duty(role, body, years.From, years.To)).ToList();
        var actors = duties.Select(d => new Actor("a", "某", [d])).Append(new Actor("a", "某", [])).Append(new Actor("a", "某", [new Duty(Role.Clerk, "219001"), new Duty(Role.DepartmentReviewer, "220", 2027), new Duty(Role.Administrator, "")]));
        foreach (var actor in actors)
        {
            var listed = await store.ReadAsync(Region, async data => (Papers: await data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Reader = actor }), Sum: await data.SumAsync(new PaperFilter { Kind = PaperKind.Target, Reader = actor })));
            var seen = papers.Where(p => actor.Sees(p.Body, p.Year, p.State)).Select(p => p.Id).Order().ToList();

            Assert.True(seen.SequenceEqual(listed.Papers.Select(p => p.Id).Order()), $"{string.Join(' ', actor.Duties)}: {seen.Count} may be seen, {listed.Papers.Count} are listed");
            Assert.Equal(seen.Count, listed.Sum.Papers);
        }
    }
}
