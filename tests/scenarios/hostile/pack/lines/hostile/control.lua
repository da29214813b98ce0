depanne.api(1)
return depanne.control {
  charts = { { "G", steps = { { "0", initial = true } }, transitions = { { from = "0", to = "7", when = "1" } } } },
}
