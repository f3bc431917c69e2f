using Yuheng.Core.Findings;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Review;

/// <summary>审核的四个维度 (财预〔2015〕88号): each has the checks that speak of it, and a grade that they suggest.</summary>
/// <param name="Tag">As it is posted: completeness.</param>
/// <param name="Word">As readers know it: 完整性.</param>
/// <param name="Codes">The checks that speak of it.</param>
public sealed record Dimension(string Tag, string Word, IReadOnlyList<string> Codes)
{
    /// <summary>The four.</summary>
    public static IReadOnlyList<Dimension> All { get; } =
    [
        new("completeness", "完整性", ["PT-01", "PT-03"]),
        new("relevance", "相关性", ["PT-04", "PT-08"]),
        new("adequacy", "适当性", ["PT-09", "PT-13", "PT-15"]),
        new("feasibility", "可行性", ["PT-16"]),
    ];

    /// <summary>The grades, best first, with what each leads to.</summary>
    public static IReadOnlyList<string> Grades { get; } = ["优", "良", "中", "差"];

    /// <summary>What was found that speaks of it.</summary>
    public IEnumerable<Finding> In(PaperOnDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.Checks.Findings.Where(f => Codes.Contains(f.Code));
    }

    /// <summary>The grade that the findings suggest: 优 without any, 良 with hints or warnings, 中 with an error.</summary>
    public string Suggested(PaperOnDesk desk)
    {
        var worst = In(desk).Select(f => (Severity?)f.Severity).DefaultIfEmpty(null).Max();
        return worst switch
        {
            null => "优",
            Severity.Error => "中",
            _ => "良",
        };
    }
}
