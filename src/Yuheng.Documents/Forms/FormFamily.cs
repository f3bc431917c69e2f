using System.Globalization;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;

namespace Yuheng.Documents.Forms;

/// <summary>What a form was found to have that tells its family, besides the headings of its columns.</summary>
[Flags]
internal enum FormFeatures
{
    None = 0,

    /// <summary>资金支出计划.</summary>
    Plan = 1 << 0,

    /// <summary>Options that are ticked in boxes.</summary>
    Boxes = 1 << 1,

    /// <summary>Indicators begin with their number, 指标1：….</summary>
    Numbers = 1 << 2,

    /// <summary>成本指标 as a first level.</summary>
    CostLevel = 1 << 3,

    /// <summary>产出指标(50分).</summary>
    LevelPoints = 1 << 4,

    /// <summary>Indicators of the whole period besides those of the year.</summary>
    Term = 1 << 5,

    /// <summary>… in the same rows.</summary>
    SideBySide = 1 << 6,

    /// <summary>分值 before the values.</summary>
    PointsFirst = 1 << 7,

    /// <summary>A title with 财政, or none.</summary>
    FiscalTitle = 1 << 8,
}

/// <summary>Which family of layouts a form belongs to, by <c>rulebook/families.tsv</c>; told by what it has, since titles mislead.</summary>
/// <param name="Layout">The id of the layout: that of the official one, otherwise one that describes the family.</param>
/// <param name="AmountUnit">The unit that the family uses where a form prints none.</param>
internal sealed record FormFamily(string Layout, string AmountUnit)
{
    private const string Department = "national-department-target";

    private static readonly Rule[] Rules = [.. Rulebook.Rows("families.tsv", 4).Select(r => Rule.Of(r.Line, r.Cells))];

    /// <summary>The family of a form.</summary>
    /// <param name="form">The form, without its layout.</param>
    /// <param name="features">What it was found to have.</param>
    /// <param name="columns">The meanings of its labels and columns.</param>
    /// <param name="headings">Its column headings as printed.</param>
    public static FormFamily Recognise(FormKind form, FormFeatures features, Meaning columns, Func<string, bool> headings) =>
        Array.Find(Rules, r => r.Kind == form && r.Fits(features, columns, headings))!.Family;

    /// <summary>The family of a whole-department target.</summary>
    public static FormFamily OfDepartment { get; } = new(Department, "万元");

    private sealed record Rule(FormKind Kind, FormFamily Family, FormFeatures Has, FormFeatures Lacks, Meaning Columns, Meaning NoColumns, string[] Headings)
    {
        public static Rule Of(int line, string[] cells)
        {
            if (!Enum.TryParse<FormKind>(cells[1], out var kind))
            {
                throw Bad(line, cells[1]);
            }

            var rule = new Rule(kind, new FormFamily(cells[0], cells[2]), FormFeatures.None, FormFeatures.None, Meaning.None, Meaning.None, []);
            foreach (var word in cells[3] == "—" ? [] : cells[3].Split(' '))
            {
                var name = word.TrimStart('!');
                rule = word[0] == '=' ? rule with { Headings = [.. rule.Headings, word[1..]] }
                    : Enum.TryParse<FormFeatures>(name, out var feature) ? (name == word ? rule with { Has = rule.Has | feature } : rule with { Lacks = rule.Lacks | feature })
                    : Enum.TryParse<Meaning>(name, out var column) ? (name == word ? rule with { Columns = rule.Columns | column } : rule with { NoColumns = rule.NoColumns | column })
                    : throw Bad(line, word);
            }

            return rule;
        }

        public bool Fits(FormFeatures features, Meaning columns, Func<string, bool> headings) =>
            (features & Has) == Has && (features & Lacks) == 0 && (columns & Columns) == Columns && (columns & NoColumns) == 0 && Array.TrueForAll(Headings, h => headings(h));

        private static InvalidDataException Bad(int line, string word) =>
            new(string.Create(CultureInfo.InvariantCulture, $"rulebook/families.tsv:{line}: unknown word '{word}'"));
    }
}
