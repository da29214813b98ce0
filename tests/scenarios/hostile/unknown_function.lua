-- expect@2: depanne has no lines \(did you mean "line"
local line = depanne.lines { id = "h" }
