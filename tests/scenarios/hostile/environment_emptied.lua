-- expect@5: nil value|not known
depanne.api(1)
local d = depanne
_ENV = {}
local line = depanne.line { id = "h" }
