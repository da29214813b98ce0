depanne.api(1)
return depanne.scene { file = "scene/bench.svg", bindings = { { "st-R1", "state", value = "R1.current > 1 A" } } }
