using System.Globalization;
using Yuheng.Core.Papers;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>The addresses of papers on the workbench: put /w before the public address of a paper and one is at its working copy.</summary>
public static class PaperAddress
{
    private static readonly (PaperKind Kind, string Segment)[] s_segments =
    [
        (PaperKind.Target, "target"), (PaperKind.Monitoring, "monitoring/07"), (PaperKind.SelfEvaluation, "self-evaluation"),
        (PaperKind.DepartmentTarget, "overall"), (PaperKind.Budget, "budget"), (PaperKind.Project, "record"),
    ];

    /// <summary>The end of the address of a kind: self-evaluation.</summary>
    public static string Segment(PaperKind kind) => s_segments.First(s => s.Kind == kind).Segment;

    /// <summary>The pattern of the addresses of a kind, for its routes.</summary>
    public static string Pattern(PaperKind kind) => "/w/{region}/{year:int}/" + (kind.IsOfProject() ? "p/{subject}/" : "{subject:regex(^[0-9]+$)}/") + Segment(kind);

    /// <summary>The address of a paper.</summary>
    public static string Of(string region, PaperKind kind, int year, string subject) =>
        string.Create(CultureInfo.InvariantCulture, $"/w/{region}/{year}/{(kind.IsOfProject() ? "p/" : "")}{subject}/{Segment(kind)}");

    /// <summary>The address of a paper.</summary>
    public static string Of(string region, Paper paper) => Of(region, paper.Kind, paper.Year, paper.Project.Length > 0 ? paper.Project : paper.Body);

    /// <summary>The address of a project with all its papers.</summary>
    public static string OfProject(string region, int year, string project) => string.Create(CultureInfo.InvariantCulture, $"/w/{region}/{year}/p/{project}");
}
