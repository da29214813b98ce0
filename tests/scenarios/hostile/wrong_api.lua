-- expect@2: scenario API 1, not 99
depanne.api(99)
