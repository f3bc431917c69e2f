using System.Security.Cryptography;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>The codes of projects that have none yet: N and eight digits that nothing follows from.</summary>
internal static class ProjectCodes
{
    private const int Codes = 100_000_000;

    /// <summary>A new one; whoever uses it asks whether there is a project of that code already.</summary>
    public static string New() => $"N{RandomNumberGenerator.GetInt32(Codes):D8}";
}
