namespace Yuheng.Web;

/// <summary>The web program.</summary>
public static class WebProgram
{
    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="urls">The addresses to listen on, such as http://127.0.0.1:5080.</param>
    /// <param name="samples">A folder of documents to load at the start; null for none.</param>
    /// <param name="ready">Called with the address once the program answers.</param>
    /// <param name="stop">Ends the program.</param>
    public static Task ServeAsync(string urls, string? samples, Action<string> ready, CancellationToken stop) => throw new NotImplementedException();
}
