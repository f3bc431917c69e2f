using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Writing.Layouts;

/// <summary>The layouts of <c>rulebook/layouts/</c>.</summary>
internal sealed class LayoutBook
{
    private static readonly Lazy<LayoutBook> Shipped = new(() => new LayoutBook(LayoutFiles.Shipped, LayoutFiles.Ids));

    private readonly Dictionary<string, Layout> _layouts = new(StringComparer.Ordinal);
    private readonly Lazy<PaperLayout> _paper;

    /// <summary>The layouts of some files.</summary>
    public LayoutBook(LayoutFiles files, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (LayoutParser.Parse(files.Read(id)) is { } layout)
            {
                _layouts.Add(id, layout);
            }
        }

        _paper = new Lazy<PaperLayout>(() => new PaperLayout(files.Read("shanghai-budget-document")));
        Fonts = files.Read("common").Required("fonts").Fields.ToDictionary(f => Enum.Parse<LaidFont>(f.Key, ignoreCase: true), f => (IReadOnlyList<string>)[.. f.Value.Items.Select(i => i.Word)]);
    }

    /// <summary>The layouts of the program.</summary>
    public static LayoutBook Instance => Shipped.Value;

    /// <summary>All of them, in the order of their ids.</summary>
    public IReadOnlyCollection<Layout> All => _layouts.Values;

    /// <summary>How the pages of text around the tables of a budget look.</summary>
    public PaperLayout Paper => _paper.Value;

    /// <summary>The typefaces of each class, the first that is installed is used.</summary>
    public IReadOnlyDictionary<LaidFont, IReadOnlyList<string>> Fonts { get; }

    /// <summary>A layout by its id; null where there is none.</summary>
    public Layout? Find(string id) => _layouts.GetValueOrDefault(id);

    /// <summary>The layout of a budget table.</summary>
    /// <param name="number">1 to 9.</param>
    /// <param name="ofUnit">Whether it is table 1 with the expenses split, as units print it.</param>
    public Layout? OfTable(int number, bool ofUnit) =>
        (number == 1 && ofUnit ? Find("shanghai-budget-table-1-unit") : null) ?? All.FirstOrDefault(l => l.Number == number && l.Id != "shanghai-budget-table-1-unit");
}
