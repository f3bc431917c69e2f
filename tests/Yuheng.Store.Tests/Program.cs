using Yuheng.Store.Tests;

// Either the tests, or the writer that they start and kill.
return args is [KilledWriter.Verb, var place, var seed]
    ? await KilledWriter.RunAsync(place, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture))
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
