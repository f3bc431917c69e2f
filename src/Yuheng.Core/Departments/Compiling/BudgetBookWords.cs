using System.Globalization;
using Yuheng.Core.Profiles;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>A sentence of the book as <c>rulebook/budget-book.tsv</c> gives it.</summary>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="IsItem">Whether it is said of every 项.</param>
/// <param name="Part">The part of the book.</param>
/// <param name="Text">The pattern.</param>
internal sealed record BookSentence(bool IsHeading, bool IsItem, BudgetPart Part, string Text);

/// <summary>The wording of the budget book of a region and year.</summary>
internal sealed class BudgetBookWords
{
    private const string Everywhere = "national";

    private static readonly Lazy<Dictionary<(string Region, int From), BudgetBookWords>> s_all = new(Load);

    private readonly Dictionary<int, string> _titles = [], _notes = [];
    private readonly List<BookSentence> _sentences = [];

    /// <summary>The sentences in their order; tables stand between those of the notes and what follows.</summary>
    public IReadOnlyList<BookSentence> Sentences => _sentences;

    /// <summary>The title of a table.</summary>
    public string Title(int table) => _titles.GetValueOrDefault(table, "");

    /// <summary>The note below a table without data; empty where none is given.</summary>
    public string Note(int table) => _notes.GetValueOrDefault(table, "");

    /// <summary>The wording that goes for a region and year: the region's own, else the national one; the latest that had begun, else the first there is.</summary>
    public static BudgetBookWords For(string region, int year)
    {
        var own = s_all.Value.Where(w => w.Key.Region == region).ToList();
        var dated = (own.Count > 0 ? own : [.. s_all.Value.Where(w => w.Key.Region == Everywhere)]).OrderBy(w => w.Key.From).ToList();
        return (dated.FindLast(w => w.Key.From <= year) is { Value: { } begun } ? begun : null) ?? dated[0].Value;
    }

    private static Dictionary<(string Region, int From), BudgetBookWords> Load()
    {
        var all = new Dictionary<(string, int), BudgetBookWords>();
        foreach (var (line, cells) in Rulebook.Rows("budget-book.tsv", 5))
        {
            var from = int.Parse(cells[1], CultureInfo.InvariantCulture);
            if (!all.TryGetValue((cells[0], from), out var words))
            {
                all.Add((cells[0], from), words = new BudgetBookWords());
            }

            words.Take(line, cells[2], cells[3], cells[4]);
        }

        return all;
    }

    private void Take(int line, string kind, string part, string text)
    {
        if (kind is "title" or "note")
        {
            (kind == "title" ? _titles : _notes).Add(int.Parse(part, CultureInfo.InvariantCulture), text);
            return;
        }

        if (kind is not ("heading" or "text" or "item") || !Enum.TryParse<BudgetPart>(part, ignoreCase: true, out var known))
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"rulebook/budget-book.tsv:{line}: unknown kind or part"));
        }

        _sentences.Add(new BookSentence(kind == "heading", kind == "item", known, text));
    }
}
